/** Forest-resource target responsibility (章政办发〔2023〕9号). */
@NullMarked
package county.forestry;

import org.jspecify.annotations.NullMarked;
