package ballast.platform.ui.draft;

/** A field that can tell in words what a value of it means, such as a name for an id. */
public interface Worded<V> {

    String words(V value);
}
