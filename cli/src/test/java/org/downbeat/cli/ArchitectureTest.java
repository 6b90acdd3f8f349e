package org.downbeat.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.downbeat.api.AudioModuleFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of docs/architecture.md and the other rules that hold in the whole house. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.downbeat");

    /** Processors and Java versions differ in their last bit; StrictMath and FastMath do not. */
    private static final String TRANSCENDENTALS =
            "a?(sin|cos|tan)h?|atan2|exp|expm1|log|log10|log1p|pow|cbrt|hypot|toRadians|toDegrees";

    static Stream<Arguments> whoMayUseWhom() {
        return Stream.of(
                Arguments.of("api", List.of()),
                Arguments.of("kit", List.of("api")),
                Arguments.of("metrics", List.of()),
                Arguments.of("tck", List.of("api")),
                Arguments.of("core", List.of("api", "kit")),
                Arguments.of("modules.synth", List.of("api", "kit")),
                Arguments.of("modules.filter", List.of("api", "kit")),
                Arguments.of("modules.sampler", List.of("api", "kit")),
                Arguments.of("tracker", List.of("api", "core", "metrics")),
                Arguments.of("report", List.of("core", "metrics", "tracker")),
                Arguments.of("cli", List.of("api", "core", "metrics", "tck", "tracker", "report")));
    }

    @ParameterizedTest
    @MethodSource("whoMayUseWhom")
    void aRoomUsesOnlyTheRoomsItMay(String room, List<String> others) {
        String own = "org.downbeat." + room;
        List<String> allowed = new ArrayList<>(List.of(own + ".."));
        others.forEach(other -> allowed.add("org.downbeat." + other + ".."));
        assertThat(HOUSE.that(resideInAPackage(own + "..")))
                .as("classes of %s, so that an empty scan fails", own)
                .isNotEmpty();
        noClasses()
                .that()
                .resideInAPackage(own + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("org.downbeat..").and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .check(HOUSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "kit", "metrics", "modules"})
    void whatOthersBuildOnNeedsNothingButJava(String room) {
        classes()
                .that()
                .resideInAPackage("org.downbeat." + room + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "com.google.auto.service..", "org.downbeat..")
                .check(HOUSE);
    }

    @Test
    void theConformanceKitRunsWithoutJUnit() {
        noClasses()
                .that()
                .resideInAPackage("org.downbeat.tck..")
                .and()
                .doNotHaveSimpleName("ModuleContractTest")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.junit..", "org.opentest4j..")
                .check(HOUSE);
    }

    @Test
    void onlyAudioFilesLoudspeakersAndPicturesNeedTheDesktopPartOfJava() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.downbeat.core.audio..", "org.downbeat.cli.play..", "org.downbeat.report.picture..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javax.sound..", "javax.imageio..", "java.awt..", "javax.swing..")
                .check(HOUSE);
    }

    @Test
    void soundDoesNotDependOnTheMachine() {
        noClasses()
                .that()
                .resideInAnyPackage("org.downbeat.kit..", "org.downbeat.modules..", "org.downbeat.core..")
                .should()
                .callMethodWhere(target(owner(type(Math.class))).and(target(nameMatching(TRANSCENDENTALS))))
                .check(HOUSE);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.downbeat.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(HOUSE);
    }

    @Test
    void modulesShowNothingButTheirFactories() {
        classes()
                .that()
                .resideInAPackage("org.downbeat.modules..")
                .and()
                .areTopLevelClasses()
                .and()
                .arePublic()
                .should()
                .implement(AudioModuleFactory.class)
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .check(HOUSE);
    }

    @Test
    void everyPackageSaysWhatMayBeNull() {
        Set<String> unmarked = new TreeSet<>();
        for (JavaClass type : HOUSE) {
            if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                unmarked.add(type.getPackageName());
            }
        }
        assertThat(unmarked)
                .as("packages without @NullMarked in their package-info")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.downbeat.(*)..",
                "org.downbeat.core.(*)..",
                "org.downbeat.tracker.(*)..",
                "org.downbeat.report.(*)..",
                "org.downbeat.cli.(*).."
            })
    void noRoomsUseEachOtherInACircle(String rooms) {
        slices().matching(rooms).should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void failuresHaveATypeOfTheirOwn() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(HOUSE);
    }

    @Test
    void librariesLeaveLoggingToTheirUsers() {
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(HOUSE);
    }
}
