/** The lists that bureaus, insurers and townships take along as workbooks: who is insured, who is paid what. */
@NullMarked
package county.insurance.export;

import org.jspecify.annotations.NullMarked;
