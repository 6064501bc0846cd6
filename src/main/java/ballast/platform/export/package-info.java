/** Tables that leave the house: as CSV and as a workbook. */
@NullMarked
package ballast.platform.export;

import org.jspecify.annotations.NullMarked;
