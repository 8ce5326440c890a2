package county.platform.importing;

import county.platform.importing.list.Cells;
import county.platform.importing.list.Columns;
import county.platform.importing.list.ListColumn;
import county.platform.importing.list.ListWords;
import county.platform.importing.list.Measure;
import county.platform.importing.list.NamedColumn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A register as simple as they come: all that a module writes to take lists of it. */
record OrchardImport() implements RegisterImport<OrchardImport.Orchard> {

    static final NamedColumn NAME = NamedColumn.of("果园", "果园名称").asRequired();
    static final NamedColumn AREA =
            NamedColumn.of("面积", "种植面积").in(Measure.hectares(4)).asRequired().asSummed();
    static final NamedColumn STEMS = NamedColumn.of("株数", "果树株数").in(Measure.stems());
    static final NamedColumn PLANTED = NamedColumn.of("栽植日期");

    record Orchard(
            String name,
            @Nullable BigDecimal area,
            @Nullable Integer stems,
            @Nullable LocalDate planted) {}

    @Override
    public String key() {
        return "orchard";
    }

    @Override
    public String title() {
        return "果园登记表";
    }

    @Override
    public ListWords words() {
        return new ListWords("登记表", "处", "这张表");
    }

    @Override
    public List<? extends ListColumn> columns() {
        return List.of(NAME, AREA, STEMS, PLANTED);
    }

    @Override
    public Staging<Orchard> staging() {
        return Staging.<Orchard>of("orchard_row")
                .text("name", Orchard::name)
                .number("area", Orchard::area)
                .whole("stems", orchard -> orchard.stems() == null ? null : Long.valueOf(orchard.stems()))
                .day("planted", Orchard::planted);
    }

    @Override
    public Orchard row(Cells cells) {
        BigDecimal area = cells.amount(AREA);
        if (area != null && area.signum() == 0) {
            cells.fault(AREA, "面积须大于 0。");
        }
        return new Orchard(cells.words(NAME, 50), area, cells.whole(STEMS), cells.day(PLANTED));
    }

    @Override
    public List<SetCheck> checks(Columns columns) {
        return List.of(SetCheck.of(columns.title(NAME), """
                        select r.row_no, r.name, '与第 ' || twice.first || ' 行是同一处。', 'fault'
                        from (select name, min(row_no) as first from orchard_row where job = :job
                              group by name having count(*) > 1) twice
                        join orchard_row r on r.job = :job and r.name = twice.name and r.row_no <> twice.first
                        """), SetCheck.of(columns.title(NAME), """
                        select r.row_no, r.name, '已经登记。', 'fault'
                        from orchard_row r join import_job j on j.id = r.job
                        join orchard o on o.township = j.unit and o.name = r.name
                        where r.job = :job
                        """));
    }

    @Override
    public String take() {
        return """
                insert into orchard (township, name, area, stems, planted, import, row_no, added_by, added_at)
                select :unit, name, area, stems, planted, job, row_no, :by, :at
                from orchard_row where job = :job order by row_no
                """;
    }
}
