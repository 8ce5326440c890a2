package county.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the rules of the house against the module in whose top package the extending test lies. */
public abstract class HouseContract {

    /** The module's top package. */
    final String base = getClass().getPackageName();
    /** Its classes, without the tests. */
    final JavaClasses module = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/test/county/"))
            .importPackages(base);

    @Test
    void noTwoClassesHaveOneName() {
        assertThat(ModuleWalls.twins(module)).isEmpty();
    }

    @Test
    void featuresFormNoCycle() {
        HouseRules.featuresFormNoCycle(base).check(module);
    }

    @Test
    void packagesAreNounsOfTheBusiness() {
        HouseRules.PACKAGES_ARE_NOUNS_OF_THE_BUSINESS.check(module);
    }

    @Test
    void nobodyAsksTheMachineForTheTime() {
        HouseRules.NOBODY_ASKS_THE_MACHINE_FOR_THE_TIME.check(module);
    }

    @Test
    void noFloatingPoint() {
        HouseRules.NO_FLOATING_POINT.check(module);
    }

    @Test
    void controllersAnswerWithOneValue() {
        HouseRules.CONTROLLERS_ANSWER_WITH_ONE_VALUE.check(module);
    }

    @Test
    void onlyTheFrameForBackgroundWorkSubscribes() {
        HouseRules.ONLY_THE_FRAME_FOR_BACKGROUND_WORK_SUBSCRIBES.check(module);
        HouseRules.NOTHING_IS_SCHEDULED_BY_HAND.check(module);
    }

    @Test
    void valuesKnowNoTechnology() {
        HouseRules.VALUES_KNOW_NO_TECHNOLOGY.check(module);
    }

    /** Which bureau does what is in the table of duties. */
    @Test
    void namesNoBureauByItsCode() throws IOException {
        assertThat(BureauCodes.under(Path.of("src/main/java"))).isEmpty();
    }
}
