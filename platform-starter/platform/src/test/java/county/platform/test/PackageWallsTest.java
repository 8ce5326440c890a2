package county.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each wall falls for one import, one table name, one view too many; and none for what goes the right way. */
class PackageWallsTest {

    private static final String BAD = "county.platform.test.fixture";
    private static final Set<String> PACKAGES = Set.of("orchard", "harvest", "sale", "demo");
    private static final Map<String, String> MIGRATIONS = Map.of(
            "V1__orchard.sql", """
            -- trees, from nobody's harvest
            create table tree (id bigint primary key);
            create view standing_tree with (security_invoker = true) as select id from tree;
            create function ripe(day date) returns boolean return day > date '2023-09-01';
            """,
            "V2__harvest.sql", """
            create table basket (tree bigint references tree, picked date);
            create view full_basket with (security_invoker = true) as select b.tree from basket b
            join standing_tree t on t.id = b.tree;
            alter table tree add constraint last_basket foreign key (id) references basket (tree);
            """,
            "V3__sale_2023.sql", "create table price (day date); insert into price values ('2023-01-01');");

    private static PackageWalls walls() {
        return new PackageWalls(PACKAGES, Map.of("demo", "makes everything up"))
                .platform(Map.of("V0_1__platform.sql", "create table unit (code text); create table audit_event ();"))
                .migrations(MIGRATIONS);
    }

    @Test
    void theRightWayIsOpen() {
        PackageWalls walls = walls().code("orchard", "Trees", List.of("select id from tree where ripe(:day)"))
                .code("harvest", "Picking", List.of("insert into basket select id, :day from standing_tree", "unit"))
                .code("sale", "Sales", List.of("""
                        with tree as (select tree from full_basket)
                        select * from tree join unit u on true where name = 'from basket' -- from basket
                        """))
                .code("demo", "Demo", List.of("insert into tree select 1", "update basket set tree = 1"))
                .imports("sale", "harvest", "Sales")
                .imports("harvest", "orchard", "Picking");
        assertThat(walls.faults()).isEmpty();
        assertThat(walls.owners()).containsEntry("basket", "harvest").containsEntry("standing_tree", "orchard");
        assertThat(walls.graph()).containsEntry("harvest", Set.of("orchard"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harvest | select 1 from tree | reads tree, a table of orchard",
                "harvest | select 1 from unit u, tree t | reads tree, a table of orchard",
                "harvest | select 1 from full_basket b join orchard.tree t on true | reads tree, a table of orchard",
                "harvest | insert into tree values (1) | writes tree, which belongs to orchard",
                "harvest | update tree set id = 2 | writes tree, which belongs to orchard",
                "harvest | update standing_tree set id = 2 | writes standing_tree, which belongs to orchard",
                "harvest | delete from tree where id = 2 | writes tree, which belongs to orchard",
                "harvest | copy tree (id) from stdin | writes tree, which belongs to orchard",
                "sale | insert into unit values (1) | writes unit, which belongs to the platform",
                "orchard | select * from full_basket | imports and SQL go round",
                "orchard | select (select count(*) from full_basket) from tree | imports and SQL go round"
            })
    void oneTableNameInTheWrongPackageIsFound(String feature, String sql, String fault) {
        assertThat(walls().code(feature, "Wrong", List.of(sql)).faults())
                .hasSize(1)
                .first()
                .asString()
                .contains(fault);
    }

    @Test
    void oneImportTheWrongWayIsFound() {
        assertThat(walls().imports("orchard", "harvest", "Tree").faults())
                .hasSize(1)
                .first()
                .asString()
                .contains("orchard -> harvest (Tree imports harvest)");
    }

    @Test
    void theTextsOfRealClassesAreRead() {
        var examples = new ClassFileImporter().importPackages(BAD + ".two", BAD + ".one");
        List<String> faults = ModuleWalls.of(
                        BAD,
                        examples,
                        Map.of(),
                        Map.of(
                                "V1__one.sql",
                                "create table tree (id bigint);",
                                "V2__two.sql",
                                "create table basket (tree bigint);"))
                .faults();
        assertThat(faults)
                .anyMatch(fault -> fault.contains("Basket of two reads tree, a table of one"))
                .anyMatch(fault -> fault.contains("imports and SQL go round: one -> two (First imports two)"))
                .hasSize(2);
    }

    @Test
    void aFunctionIsAWayToo() {
        assertThat(walls().migrations(Map.of("V4__harvest.sql", "create function heavy(x int) returns int return x;"))
                        .code("orchard", "Trees", List.of("select heavy(1)"))
                        .faults())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "V9__reach.sql | create table stray (); | is named after no package",
                "V9__sale.sql | create view dear as select 1; | must be security_invoker",
                "V9__sale.sql | alter table basket add column weight int; | changes basket, which belongs to harvest",
                "V9__sale.sql | create index basket_picked on basket (picked); | changes basket, which belongs to harvest",
                "V9__orchard.sql | alter table tree add column basket bigint references basket; | imports and SQL go round"
            })
    void aMigrationKeepsTheWallsToo(String file, String sql, String fault) {
        assertThat(walls().migrations(Map.of(file, sql)).faults())
                .hasSize(1)
                .first()
                .asString()
                .contains(fault);
    }
}
