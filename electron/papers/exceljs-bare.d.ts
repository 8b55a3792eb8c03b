/** The build of exceljs for browsers: it writes the same files, and leaves out what only reads them or touches the disk (a hundred packages). */
declare module 'exceljs/dist/exceljs.bare.js' {
  import ExcelJS from 'exceljs';
  export default ExcelJS;
}
