package county.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Three wrong passwords at once, and one more for every ten seconds. */
class FailuresTest {
    private static final long SECOND = 1000;
    private static final long START = 1_000_000;

    private final Failures failures = new Failures(3, 10 * SECOND, 100);

    @Test
    void anAddressThatHasSentNoneIsListenedTo() {
        assertThat(failures.tooMany("a", START)).isFalse();
    }

    @Test
    void anAddressThatHasSentTooManyWaitsAndNoOther() {
        addThree("a", START);
        assertThat(failures.tooMany("a", START)).isTrue();
        assertThat(failures.tooMany("b", START)).isFalse();
    }

    @Test
    void oneMoreIsHeardAfterEachPause() {
        addThree("a", START);
        assertThat(failures.tooMany("a", START + 9 * SECOND)).isTrue();
        assertThat(failures.tooMany("a", START + 10 * SECOND)).isFalse();
        failures.add("a", START + 10 * SECOND);
        assertThat(failures.tooMany("a", START + 11 * SECOND)).isTrue();
    }

    @Test
    void nothingIsSavedUpBeyondWhatMayComeAtOnce() {
        addThree("a", START);
        long later = START + 3600 * SECOND;
        addThree("a", later);
        assertThat(failures.tooMany("a", later)).isTrue();
    }

    @Test
    void aClockThatGoesBackGivesNothing() {
        addThree("a", START);
        assertThat(failures.tooMany("a", START - 3600 * SECOND)).isTrue();
    }

    @Test
    void onlyTheLatestAddressesAreRemembered() {
        addThree("a", START);
        for (int i = 0; i < 100; i++) {
            failures.add("b" + i, START);
        }
        assertThat(failures.tooMany("a", START)).isFalse();
    }

    private void addThree(String address, long now) {
        for (int i = 0; i < 3; i++) {
            failures.add(address, now);
        }
    }
}
