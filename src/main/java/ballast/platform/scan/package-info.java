/** Reading barcodes from pictures. */
@NullMarked
package ballast.platform.scan;

import org.jspecify.annotations.NullMarked;
