/** Barcodes from the camera, a hand scanner or the keyboard. */
@NullMarked
package ballast.platform.ui.scan;

import org.jspecify.annotations.NullMarked;
