// Styles of the Element Plus parts that the first page needs; those of the others come with `elementLater.ts`.
import 'element-plus/es/components/base/style/css'
import 'element-plus/es/components/button/style/css'
