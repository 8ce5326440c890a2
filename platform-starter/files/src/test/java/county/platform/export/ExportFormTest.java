package county.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import county.platform.access.Module;
import county.platform.access.Role;
import county.platform.document.Listing.Heading;
import county.platform.export.ExportForm.Numbers;
import county.platform.sealing.Binding;
import county.platform.sheet.Column;
import county.platform.unmasking.MaskedNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One declaration of a list: its columns and cells, masked or full, and where it is fetched. */
class ExportFormTest {

    private record Orchard(String name, BigDecimal area, MaskedNumber phone) {}

    private static final ExportForm<Orchard> FORM = ExportForm.<Orchard>of("果园")
            .text("果园", 10, Orchard::name)
            .quantity("面积（公顷）", Orchard::area)
            .number("电话", 16, Orchard::phone)
            .text("备注", 10, row -> null);
    private static final Orchard EAST = new Orchard(
            "东坡", new BigDecimal("0.2"), new MaskedNumber(new Binding("orchard.phone"), "1", null, "138****1234"));

    @Test
    void cellsStandUnderTheirColumns() {
        assertThat(FORM.columns()).extracting(Column::title).containsExactly("果园", "面积（公顷）", "电话", "备注");
        assertThat(FORM.cells(EAST, Numbers.MASKED)).containsExactly("东坡", new BigDecimal("0.2"), "138****1234", null);
        assertThat(FORM.cells(EAST, number -> "13800001234"))
                .containsExactly("东坡", new BigDecimal("0.2"), "13800001234", null);
    }

    @Test
    void figuresArePrintedWithTheirThousandsApartAndMoneyToTheFen() {
        List<Column> columns = List.of(
                Column.text("果园", 10),
                Column.whole("棵数"),
                Column.money("金额（元）"),
                Column.quantity("面积"),
                Column.date("日期"),
                Column.money("退回"));
        assertThat(Shown.texts(
                        columns,
                        Arrays.asList(
                                "东坡",
                                12L,
                                new BigDecimal("-1234567.5"),
                                new BigDecimal("1234.5678"),
                                LocalDate.of(2023, 12, 13),
                                null)))
                .containsExactly("东坡", "12", "-1,234,567.50", "1,234.5678", "2023-12-13", "");
        assertThat(Shown.headings(columns))
                .extracting(Heading::figure)
                .containsExactly(false, true, true, true, false, true);
    }

    @Test
    void aPathGivesAllFormatsAndFullOnesOnlyWhereSomebodyMay() {
        ExportPath masked = ExportPath.of("/api/forestry/exports/orchards", Module.FORESTRY.roles());
        assertThat(masked.routes())
                .extracting(route -> route.method() + " " + route.pattern())
                .containsExactly(
                        "GET /api/forestry/exports/orchards.xlsx",
                        "GET /api/forestry/exports/orchards.csv",
                        "GET /api/forestry/exports/orchards.pdf");
        assertThat(masked.isFull()).isFalse();
        assertThat(masked.full(Role.TOWNSHIP_CLERK).routes())
                .filteredOn(route -> route.method().name().equals("POST"))
                .hasSize(3)
                .allSatisfy(route -> assertThat(route.roles()).containsExactly(Role.TOWNSHIP_CLERK));
    }
}
