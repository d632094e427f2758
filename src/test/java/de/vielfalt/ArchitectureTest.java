package de.vielfalt;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInDiagram;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** The shape of the code: what may use what, and what nobody may do. The packages are drawn in {@code docs/}. */
@AnalyzeClasses(packages = "de.vielfalt", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final Path DIAGRAM = Path.of("docs", "architecture.puml");
    private static final String OURS = "de.vielfalt.";

    /** Third-party types that a package may see; all may see the Java platform, one another, and JSpecify. */
    private static final Map<String, List<String>> SEES = Map.ofEntries(
            Map.entry("model", List.of()),
            Map.entry("brand", List.of()),
            Map.entry("wording", List.of()),
            Map.entry("markup", List.of("org.jsoup..")),
            Map.entry("calendar", List.of("net.fortuna.ical4j..")),
            Map.entry("picture", List.of("com.luciad.imageio.webp..", "com.jcraft.jzlib..")),
            Map.entry("source", List.of("org.asciidoctor..", "org.snakeyaml.engine..", "org.jsoup..")),
            Map.entry("check", List.of("org.jsoup..")),
            Map.entry("view", List.of("com.ibm.icu..")),
            Map.entry("render", List.of("freemarker..")),
            Map.entry("finish", List.of("org.jsoup..")),
            Map.entry("feed", List.of("org.jsoup..")),
            Map.entry(
                    "print",
                    List.of(
                            "com.openhtmltopdf..",
                            "org.apache.pdfbox..",
                            "org.apache.fontbox..",
                            "org.w3c.dom..",
                            "io.nayuki.qrcodegen..")),
            Map.entry("jbake", List.of("org.jbake..", "org.apache.commons.configuration2..")),
            Map.entry("build", List.of("com.sun.jna..")),
            Map.entry("editorial", List.of("org.apache.commons.csv..")),
            Map.entry(
                    "publish",
                    List.of(
                            "com.aayushatharva.brotli4j..",
                            "com.fasterxml.jackson.core..",
                            "com.jcraft.jzlib..",
                            "software.amazon.awssdk..")),
            Map.entry("preview", List.of("io.methvin.watcher..", "com.sun.net.httpserver..")));

    /** Types that can change after they were made; a static of theirs would be state that all share. */
    private static final Set<String> CHANGEABLE = Set.of(
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.ArrayDeque",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.EnumMap",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.TreeSet",
            "java.util.EnumSet",
            "java.util.Properties",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal");

    @ArchTest
    static final ArchRule PACKAGES_USE_EACH_OTHER_AS_DRAWN = classes()
            .should(adhereToPlantUmlDiagram(DIAGRAM, consideringOnlyDependenciesInDiagram()))
            .because("dependencies point one way");

    @ArchTest
    static final ArchRule NOBODY_SETS_WHAT_ALL_SHARE = noClasses()
            .should()
            .callMethod(Locale.class, "setDefault", Locale.class)
            .orShould()
            .callMethod(Locale.class, "setDefault", Locale.Category.class, Locale.class)
            .orShould()
            .callMethod(TimeZone.class, "setDefault", TimeZone.class)
            .because("clock, locale and zone are passed in");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_SPEAKS = noClasses()
            .that(not(resideInAPackage("de.vielfalt.app")))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Throwable.class, "printStackTrace");

    @ArchTest
    static final ArchRule NOTHING_STATIC_CHANGES = fields().that()
            .areStatic()
            .and()
            .areDeclaredInClassesThat(not(resideInAPackage("de.vielfalt.jbake..")))
            .should(notChange())
            .because("values are passed on and not shared; JBake's own statics are touched in one package");

    @ArchTest
    static void thirdPartyTypesStayInThePackageThatOwnsThem(JavaClasses all) {
        for (String name : packages(all)) {
            List<String> allowed = new ArrayList<>(List.of("java..", "javax..", "de.vielfalt..", "org.jspecify.."));
            allowed.addAll(SEES.getOrDefault(name, List.of()));
            classes()
                    .that()
                    .resideInAPackage(OURS + name + "..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(allowed.toArray(String[]::new)).or(isArray()))
                    .check(all);
        }
    }

    @ArchTest
    static void everyPackageIsDrawnAndSaysThatNothingIsNullUnlessItSaysSo(JavaClasses all) throws IOException {
        List<String> drawn = matches("(?m)^\\[(\\w+)] <<de\\.vielfalt\\.\\1>>")
                .map(found -> found.group(1))
                .toList();
        for (String name : packages(all)) {
            assertThat(drawn).as("%s: %s", DIAGRAM, name).contains(name);
            JavaPackage ours = all.getPackage(OURS + name);
            assertThat(ours.isAnnotatedWith(NullMarked.class))
                    .as("@NullMarked package-info of %s", name)
                    .isTrue();
        }
    }

    @ArchTest
    static void eachPackageUsesOnlyWhatIsDrawnAboveIt(JavaClasses all) throws IOException {
        List<String> order =
                matches("(?m)^\\[(\\w+)] <<").map(found -> found.group(1)).toList();
        assertThat(matches("(?m)^\\[(\\w+)] --> \\[(\\w+)]"))
                .isNotEmpty()
                .allMatch(arrow -> order.indexOf(arrow.group(2)) < order.indexOf(arrow.group(1)));
        assertThat(all).isNotEmpty();
    }

    private static ArchCondition<JavaField> notChange() {
        return new ArchCondition<>("be final and of a type that never changes") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                boolean shown = !field.getModifiers().contains(JavaModifier.PRIVATE);
                boolean generated = field.getModifiers().contains(JavaModifier.SYNTHETIC);
                boolean fixed = field.getModifiers().contains(JavaModifier.FINAL)
                        && !CHANGEABLE.contains(field.getRawType().getName())
                        && !field.getRawType().getPackageName().equals("java.util.concurrent.atomic")
                        && !(field.getRawType().isArray() && shown);
                events.add(new SimpleConditionEvent(field, generated || fixed, field.getFullName() + " can change"));
            }
        };
    }

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> isArray() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "primitive or array of primitives",
                type -> type.getBaseComponentType().isPrimitive());
    }

    private static Set<String> packages(JavaClasses all) {
        Set<String> names = new TreeSet<>();
        all.forEach(
                type -> names.add(type.getPackageName().substring(OURS.length()).split("\\.")[0]));
        return names;
    }

    private static Stream<MatchResult> matches(String pattern) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(DIAGRAM)).results();
    }
}
