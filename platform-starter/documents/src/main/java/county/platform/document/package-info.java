/** Letters, lists and reports, described once and made as DOCX, to be worked on, and as PDF, to be printed and kept. */
@NullMarked
package county.platform.document;

import org.jspecify.annotations.NullMarked;
