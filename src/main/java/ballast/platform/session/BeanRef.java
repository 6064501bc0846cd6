package ballast.platform.session;

import java.io.Serializable;

/** Stands for a part of the application itself in the bytes of a screen. */
record BeanRef(String name) implements Serializable {}
