package org.packdesk.station;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.packdesk.station.words.Words;

/// The house, executed: who may know whom, and which library lives where.
@AnalyzeClasses(packages = "org.packdesk", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
  private static final String DEVICES = "org.packdesk.devices..";
  private static final String PRINTING = "org.packdesk.printing..";
  private static final String PERSISTENCE = "org.packdesk.persistence..";
  private static final String CENTRAL = "org.packdesk.central..";
  private static final String STATION = "org.packdesk.station..";

  @ArchTest
  static final ArchRule devicesKnowNothingElse = noClasses().that().resideInAPackage(DEVICES).should().dependOnClassesThat()
      .resideInAnyPackage(PRINTING, PERSISTENCE, CENTRAL, STATION)
      .because("the three modules beneath the station never see each other, nor the station");

  @ArchTest
  static final ArchRule printingKnowsNothingElse = noClasses().that().resideInAPackage(PRINTING).should().dependOnClassesThat()
      .resideInAnyPackage(DEVICES, PERSISTENCE, CENTRAL, STATION).because("printing makes bytes and never talks to a device");

  @ArchTest
  static final ArchRule persistenceKnowsNothingElse = noClasses().that().resideInAPackage(PERSISTENCE).should()
      .dependOnClassesThat()
      .resideInAnyPackage(DEVICES, PRINTING, CENTRAL, STATION)
      .because("what is stored does not depend on how it was read or shown");

  @ArchTest
  static final ArchRule centralIsAStranger = noClasses().that().resideInAPackage(CENTRAL).should().dependOnClassesThat()
      .resideInAnyPackage(DEVICES, PRINTING, PERSISTENCE, STATION)
      .because("central shares only the written contract with its clients");

  @ArchTest
  static final ArchRule onlyFloorAndCommandsKnowCentral = noClasses().that().resideInAPackage(STATION).and()
      .resideOutsideOfPackages("org.packdesk.station.floor..", "org.packdesk.station.cli..").should().dependOnClassesThat()
      .resideInAPackage(CENTRAL).because("a real station meets central only over HTTP");

  @ArchTest
  static final ArchRule onlyFloorAndCommandsKnowVirtualDevices = noClasses().that().resideInAPackage(STATION).and()
      .resideOutsideOfPackages("org.packdesk.station.floor..", "org.packdesk.station.cli..").should().dependOnClassesThat()
      .resideInAPackage("org.packdesk.devices.virtual..").because("a desk cannot tell a virtual device from a real one");

  /// One folder per thing that people do; what they are made of, and who runs them, is not among them.
  private static final List<String> FEATURES = List.of("packing", "weighing", "problem", "labels", "memory", "signin", "story",
      "evidence");

  /// Which feature may know which other one, each for a reason.
  private static final Map<String, List<String>> KNOWS = Map.of(
      // what rests on a desk's scale, and what a parcel should weigh
      "packing", List.of("weighing"),
      // a problem desk works on the labels and papers of the packing beneath it, judges weights, and asks leads for PINs
      "problem", List.of("packing", "weighing", "signin"),
      // labels are packing's; the page shows and asks
      "labels", List.of("packing"),
      // the command that turns to it is one of the desk's
      "memory", List.of("packing"),
      // a lead's PIN
      "weighing", List.of("signin"),
      // joins a line's weighings with what was in the parcels
      "evidence", List.of("weighing"));

  private static String in(String feature) {
    return STATION.replace("..", "." + feature + "..");
  }

  @ArchTest
  static void aFeatureKnowsAnotherOnlyAsTheListSays(JavaClasses classes) {
    for (String feature : FEATURES) {
      String[] strangers = FEATURES.stream()
          .filter(other -> !other.equals(feature) && !KNOWS.getOrDefault(feature, List.of()).contains(other))
          .map(ArchitectureTest::in).toArray(String[]::new);
      noClasses().that().resideInAPackage(in(feature)).should().dependOnClassesThat().resideInAnyPackage(strangers)
          .because("a feature that knows few others can be read, changed and left out alone").check(classes);
    }
  }

  @ArchTest
  static void theEngineAndTheShellKnowNoFeature(JavaClasses classes) {
    String[] features = FEATURES.stream().map(ArchitectureTest::in).toArray(String[]::new);
    noClasses().that().resideInAnyPackage(in("loop"), in("shell")).should().dependOnClassesThat().resideInAnyPackage(features)
        .because("a new role or page opens neither").check(classes);
    noClasses().that().resideInAnyPackage(in("loop"), in("shell")).should().dependOnClassesThat().resideInAPackage(in("roles"))
        .because("the engine knows a role by its interface").check(classes);
  }

  @ArchTest
  static void theGroundFloorKnowsNobodyAbove(JavaClasses classes) {
    String[] above = Stream.concat(FEATURES.stream(), Stream.of("loop", "shell", "roles", "setup", "floor", "cli"))
        .map(ArchitectureTest::in).toArray(String[]::new);
    noClasses().that().resideInAnyPackage(in("words"), in("widgets"), in("gs1")).should().dependOnClassesThat()
        .resideInAnyPackage(above).because("what everybody uses belongs to nobody").check(classes);
  }

  @ArchTest
  static final ArchRule rolesDoNotSeeEachOther = slices().matching("org.packdesk.station.roles.(*)..").should()
      .notDependOnEachOther()
      .ignoreDependency(resideInAPackage("org.packdesk.station.roles.problem.."),
          resideInAPackage("org.packdesk.station.roles.pack.."))
      .because("a role can be left out; only the problem desk stands on the packing of its station, whose labels it works on");

  @ArchTest
  static final ArchRule floorAndCommandsStandAboveAll = noClasses().that()
      .resideOutsideOfPackages("org.packdesk.station.floor..", "org.packdesk.station.cli..").should().dependOnClassesThat()
      .resideInAnyPackage("org.packdesk.station.floor..", "org.packdesk.station.cli..")
      .because("a training floor and commands use the program; the program does not know them");

  @ArchTest
  static final ArchRule nobodyReadsAStateOutOfWords = noClasses().that().resideOutsideOfPackage("org.packdesk.station.words")
      .should(callMethod(Words.class, "say"))
      .because("what somebody has to know stands in a view as a value: words are for people, and change");

  @ArchTest
  static final ArchRule noPackageCycles = slices().matching("org.packdesk.(**)").should().beFreeOfCycles()
      .because("a cycle means that two packages are one");

  @ArchTest
  static final ArchRule rulesArePure = noClasses().that()
      .resideInAnyPackage("org.packdesk.station.packing", "org.packdesk.station.weighing", "org.packdesk.station.problem",
          "org.packdesk.station.gs1", "org.packdesk.station.words")
      .should().dependOnClassesThat()
      .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..", "java.util.concurrent..", "javafx..")
      .because("a rule is a pure function of state and input: the same on a desk, in a replay and in a simulation");

  @ArchTest
  static final ArchRule viewsOnlyInUi = noClasses().that().resideOutsideOfPackages("..ui..", "org.packdesk.station.widgets").and()
      .doNotHaveFullyQualifiedName(DeskProgram.class.getName()).and()
      .haveNameNotMatching("org\\.packdesk\\.station\\.DeskProgram.*")
      .should().dependOnClassesThat().resideInAPackage("javafx..").because("a rule that knows a button cannot be replayed");

  @ArchTest
  static final ArchRule oneBridgeToTheScreen = noClasses().that()
      .doNotHaveFullyQualifiedName("org.packdesk.station.shell.ui.FxBridge")
      .should(callMethod(javafx.application.Platform.class, "runLater", Runnable.class))
      .because("there is one way onto the JavaFX thread, and it keeps only the newest value");

  @ArchTest
  static final ArchRule wiringOnlyInModules = noClasses().that().haveSimpleNameNotEndingWith("Module").and()
      .haveNameNotMatching("org\\.packdesk\\.station\\.DeskProgram.*").should().dependOnClassesThat()
      .resideInAPackage("com.google.inject..")
      .because("classes name what they need in a constructor (jakarta.inject) and can be made by hand");

  @ArchTest
  static final ArchRule onlyCommandsPrint = noClasses().that().resideOutsideOfPackage("org.packdesk.station.cli..")
      .and().doNotHaveFullyQualifiedName("org.packdesk.printing.apart.ApartMain").should().accessField(System.class, "out")
      .orShould().accessField(System.class, "err")
      .because(
          "standard output belongs to the commands' results, and to the pipe of the converter's own JVM; everything else is logged");

  @ArchTest
  static final ArchRule nobodySleeps = noClasses().should(callMethod(Thread.class, "sleep", long.class))
      .orShould(callMethod(Thread.class, "sleep", java.time.Duration.class))
      .because("a sleeping thread cannot be woken, closed or simulated");

  @ArchTest
  static final ArchRule timeIsInjected = noClasses().should(callMethod(Instant.class, "now"))
      .orShould(callMethod(LocalDate.class, "now")).orShould(callMethod(LocalDateTime.class, "now"))
      .orShould(callMethod(System.class, "currentTimeMillis")).because("a whole site must run in virtual time");

  @ArchTest
  static final ArchRule clocksAreMadeWhereThingsArePutTogether = noClasses().that()
      .resideOutsideOfPackages("org.packdesk.station", "org.packdesk.station.floor..", "org.packdesk.station.cli..",
          "org.packdesk.persistence.sqlite..")
      .should(callMethod(Clock.class, "systemUTC")).orShould(callMethod(Clock.class, "systemDefaultZone"))
      .because("only what starts the program chooses its clock");

  /// Each library and the packages that may know it; several are named where the second has a reason of its own.
  private static final Map<String, String[]> HOMES = Map.ofEntries(
      Map.entry("com.fazecast..", homes("org.packdesk.devices.link..")),
      Map.entry("java.lang.foreign..", homes("org.packdesk.devices.virtual..")),
      Map.entry("org.apache.pdfbox..", homes("org.packdesk.printing.raster..", "org.packdesk.printing.document..",
          "org.packdesk.central.carrier..")),
      Map.entry("com.google.zxing..", homes("org.packdesk.printing.label..")),
      Map.entry("com.openhtmltopdf..", homes("org.packdesk.printing.document..")),
      Map.entry("com.samskivert.mustache..", homes("org.packdesk.printing.document..")),
      // central draws its carrier's barcodes, the screen its command barcodes, our own paper all of ours
      Map.entry("uk.org.okapibarcode..", homes("org.packdesk.central.carrier..", "org.packdesk.station.widgets..",
          "org.packdesk.printing.document..")),
      Map.entry("org.flywaydb..", homes("org.packdesk.persistence.sqlite..", "org.packdesk.central.sqlite..")),
      Map.entry("org.sqlite..", homes("org.packdesk.persistence.sqlite..", "org.packdesk.central.sqlite..")),
      Map.entry("com.digitalpetri..", homes("org.packdesk.devices.gate..")),
      Map.entry("io.netty..", homes("org.packdesk.devices.gate..")),
      Map.entry("com.hp.jipp..", homes("org.packdesk.devices.ipp..")),
      // persistence talks to central, devices to office printers
      Map.entry("java.net.http..", homes("org.packdesk.persistence.central..", "org.packdesk.devices.ipp..")),
      Map.entry("io.helidon..", homes("org.packdesk.central.http..")),
      Map.entry("picocli..", homes("org.packdesk.station.cli..")),
      Map.entry("org.apache.commons.csv..", homes("org.packdesk.station.evidence..")),
      Map.entry("org.ejml..", homes("org.packdesk.station.weighing.accuracy..")),
      Map.entry("com.networknt..", homes("org.packdesk.station.setup..")),
      Map.entry("javax.sound..", homes("org.packdesk.station.shell.ui..")));

  private static String[] homes(String... packages) {
    return packages;
  }

  @ArchTest
  static void eachLibraryHasOneHomeInAModule(JavaClasses classes) {
    HOMES.forEach((library, homes) -> {
      DescribedPredicate<JavaClass> atHome = resideInAnyPackage(homes);
      noClasses().that(DescribedPredicate.not(atHome)).should().dependOnClassesThat(resideInAPackage(library))
          .because("a library that lives in one place can be replaced in one place").check(classes);
    });
  }
}
