package county.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitsTest {

    /** How many of each kind are found, how many of each are shown with room for 20, and whether that is not all. */
    @ParameterizedTest
    @CsvSource({"30 3 0, 17 3 0, true", "3 4 5, 3 4 5, false", "21 0, 20 0, true", "20, 20, false", "15 15, 10 10, true"
    })
    void leavesRoomForEveryKind(String found, String shown, boolean more) {
        List<List<Hit>> kinds = counts(found).stream()
                .map(count -> IntStream.range(0, count)
                        .mapToObj(no -> new Hit("类" + counts(found).indexOf(count), "名" + no, null, null, "/x"))
                        .toList())
                .toList();
        Hits hits = Hits.of(kinds, 20);
        int from = 0;
        for (int kind = 0; kind < kinds.size(); kind++) {
            int count = counts(shown).get(kind);
            assertThat(hits.items().subList(from, from + count))
                    .isEqualTo(kinds.get(kind).subList(0, count));
            from += count;
        }
        assertThat(hits.items()).hasSize(from);
        assertThat(hits.more()).isEqualTo(more);
    }

    private static List<Integer> counts(String written) {
        return Arrays.stream(written.split(" ")).map(Integer::valueOf).toList();
    }
}
