package county.platform.document;

import county.platform.document.Block.Chart;
import county.platform.document.Block.Kind;
import county.platform.document.Block.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A letter with everything that a document may hold. */
final class Samples {

    /** Of extensions A to F and beside the common font, and one with a variation selector. */
    static final String RARE = "测𬍛㛃𠂇𪜀𫝀𫠠𬺰龴㇉鿏試𠮷𬱖𫖯";

    /** What somebody may have typed to do harm. */
    static final String HARM = "<b>&amp;</w:t><script>alert(1)</script>]]>“'\"";

    private Samples() {}

    static Document letter() {
        return Document.titled(Layout.OFFICIAL, "关于通报2023年森林资源保护发展目标完成情况的函")
                .redHead("济南市章丘区园林和林业绿化局")
                .number("章园林函〔2023〕19号")
                .to("各街道办事处、镇人民政府")
                .heading(1, "一、总体情况")
                .paragraph("全区森林覆盖率目标为22.76%。".repeat(12))
                .heading(2, "（一）" + RARE)
                .heading(3, "1. 造林")
                .heading(4, "（1）验收")
                .paragraph(HARM)
                .table(targets(70))
                .chart(new Chart(
                        Kind.BAR,
                        "造林任务与完成",
                        "公顷",
                        List.of("埠村街道", "曹范街道", "普集街道"),
                        List.of(series("任务", "40.20", "101.20", "11.60"), series("完成", "35.5", "0", null))))
                .chart(new Chart(
                        Kind.LINE,
                        "森林火灾受害率",
                        "‰",
                        List.of("2020", "2021", "2022", "2023"),
                        List.of(series("受害率", "0.12", null, "0.08", "-0.02"))))
                .note("数据截至2023年12月13日。")
                .signed("济南市章丘区园林和林业绿化局", LocalDate.of(2023, 12, 5), true)
                .build();
    }

    private static Series series(String name, @Nullable String... values) {
        return new Series(
                name,
                Arrays.stream(values)
                        .map(value -> value == null ? null : new BigDecimal(value))
                        .toList());
    }

    /** With a head of two rows whose cells span both ways. */
    static Table targets(int rows) {
        var head = List.of(
                List.of(
                        Cell.of("镇街").over(1, 2),
                        Cell.of("造林面积").over(2, 1),
                        Cell.of("蓄积").over(1, 2)),
                List.of(Cell.of("任务"), Cell.of("验收合格")));
        var body = new ArrayList<List<Cell>>(IntStream.range(1, rows)
                .mapToObj(i -> List.of(
                        Cell.of("第" + i + "村"),
                        Cell.number(BigDecimal.valueOf(i, 2)),
                        Cell.number(null),
                        Cell.number(BigDecimal.valueOf(i))))
                .toList());
        body.add(List.of(Cell.of("合计").over(3, 1), Cell.number(new BigDecimal("117.16"))));
        return new Table("表1 造林任务", List.of(3, 1, 1, 1), head, body);
    }

    /** Every text of the letter, as it must be found again. */
    static List<String> texts() {
        return List.of(
                "关于通报2023年森林资源保护发展目标完成情况的函",
                "济南市章丘区园林和林业绿化局",
                "章园林函〔2023〕19号",
                "各街道办事处、镇人民政府：",
                "一、总体情况",
                "（一）" + RARE,
                "1. 造林",
                "（1）验收",
                HARM,
                "表1 造林任务",
                "验收合格",
                "第69村",
                "117.16",
                "造林任务与完成（公顷）",
                "埠村街道",
                "101.20",
                "森林火灾受害率（‰）",
                "-0.02",
                "数据截至2023年12月13日。",
                "2023年12月5日");
    }
}
