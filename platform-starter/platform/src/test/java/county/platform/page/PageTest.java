package county.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import county.platform.problem.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** There is more exactly when a row follows, however full the page is. */
class PageTest {

    @ParameterizedTest(name = "{0} rows, {1} a page, after {2}: {3} and next {4}")
    @CsvSource({
        "0, 2, 0, 0, ",
        "1, 2, 0, 1, ",
        "2, 2, 0, 2, ", // a full page is the last one when nothing follows
        "3, 2, 0, 2, 2",
        "4, 2, 2, 2, ",
        "5, 2, 2, 2, 4",
        "5, 2, 4, 1, ",
        "200, 200, 0, 200, ",
        "201, 200, 0, 200, 200",
    })
    void knowsWhetherThereIsMore(int rows, int limit, int after, int shown, @Nullable Integer next) {
        Page<Integer> page = Page.of(read(rows, after, new PageRequest(limit)), new PageRequest(limit));
        assertThat(page.items()).hasSize(shown);
        assertThat(page.<Integer>next(row -> row)).isEqualTo(next);
        assertThat(page.more()).isEqualTo(next != null);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 10, 11})
    void showsEveryRowOnce(int limit) {
        var request = new PageRequest(limit);
        var seen = new ArrayList<Integer>();
        Integer after = 0;
        while (after != null) {
            Page<Integer> page = Page.of(read(10, after, request), request);
            seen.addAll(page.items());
            after = page.next(row -> row);
        }
        assertThat(seen)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 10).boxed().toList());
    }

    private static List<Integer> read(int rows, int after, PageRequest request) {
        return IntStream.rangeClosed(after + 1, rows)
                .limit(request.fetch())
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesWhatIsNoPage(int limit) {
        assertThatThrownBy(() -> new PageRequest(limit)).isInstanceOf(Refused.class);
    }

    @Test
    void keepsItsPlaceInAnotherShape() {
        Page<String> page = Page.of(List.of(7, 8, 9), new PageRequest(2)).map(row -> "row " + row);
        assertThat(page.items()).containsExactly("row 7", "row 8");
        assertThat(page.<String>next(row -> row)).isEqualTo("row 8");
    }

    @Test
    void readsBackWhatItWrote() {
        for (Cursor cursor : List.of(
                Cursor.of("2023-12-31", "370114001"),
                Cursor.of("", "a:b"),
                Cursor.of("3:x", "\uD85C\uDD6C"),
                Cursor.of("1", "2"))) {
            assertThat(Cursor.read(cursor.written(), 2)).isEqualTo(cursor);
            assertThat(cursor.written()).matches("[A-Za-z0-9_-]+");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "%",
                "MTox",
                "OTk6eA",
                "LTE6eA",
                "MTp4MTp5MTp6",
                "//8",
                "MTp4MTp5=",
                "MTp4MTp5\n",
                "KzE6eDE6eQ"
            })
    void refusesWhatNoAnswerGave(String written) {
        assertThatThrownBy(() -> Cursor.read(written, 2)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Cursor.read("A".repeat(601), 2)).isInstanceOf(Refused.class);
    }
}
