package nl.careconnections.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Schedule;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.interceptor.Interceptors;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import nl.careconnections.domain.account.DemoAccounts;
import nl.careconnections.domain.schedule.KeepsTicking;
import nl.careconnections.domain.shared.PastTime;

@AnalyzeClasses(packages = "nl.careconnections.domain", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "nl.careconnections.domain.";

    @ArchTest
    static final ArchRule domain_knows_no_page = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.servlet..", "jakarta.faces..", "org.primefaces..")
            .because("the same rules serve pages, JSON, timers and tests");

    @ArchTest
    static final ArchRule components_form_no_cycle = slices().matching(ROOT + "(*)..")
            .should()
            .beFreeOfCycles()
            .because("a component that can be read alone can be changed alone");

    @ArchTest
    static final ArchRule dependence_has_one_direction = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("shared")
            .definedBy(ROOT + "shared..")
            .layer("migration")
            .definedBy(ROOT + "migration..")
            .layer("records")
            .definedBy(ROOT + "audit..", ROOT + "notification..")
            .layer("words")
            .definedBy(ROOT + "search..")
            .layer("press")
            .definedBy(ROOT + "pdf..")
            .layer("people")
            .definedBy(ROOT + "organisation..", ROOT + "account..")
            .layer("services")
            .definedBy(
                    ROOT + "sla..",
                    ROOT + "knowledge..",
                    ROOT + "news..",
                    ROOT + "procedure..",
                    ROOT + "attachment..",
                    ROOT + "escalation..",
                    ROOT + "duty..")
            .layer("status")
            .definedBy(ROOT + "status..")
            .layer("teams")
            .definedBy(ROOT + "team..")
            .layer("tickets")
            .definedBy(ROOT + "ticket..")
            .layer("requests")
            .definedBy(
                    ROOT + "complaint..",
                    ROOT + "securityincident..",
                    ROOT + "servicerequest..",
                    ROOT + "pharmacy..",
                    ROOT + "authentication..",
                    ROOT + "wish..",
                    ROOT + "contractquestion..",
                    ROOT + "disruption..",
                    ROOT + "phone..")
            .layer("emergency")
            .definedBy(ROOT + "emergency..")
            .layer("leaves")
            .definedBy(ROOT + "schedule..", ROOT + "health..", ROOT + "demo..", ROOT + "insight..")
            .whereLayer("leaves")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("requests")
            .mayOnlyBeAccessedByLayers("leaves")
            .whereLayer("emergency")
            .mayOnlyBeAccessedByLayers("leaves")
            .whereLayer("tickets")
            .mayOnlyBeAccessedByLayers("requests", "leaves")
            .whereLayer("status")
            .mayOnlyBeAccessedByLayers("tickets", "requests", "leaves")
            .whereLayer("teams")
            .mayOnlyBeAccessedByLayers("tickets", "requests", "leaves")
            .whereLayer("services")
            .mayOnlyBeAccessedByLayers("status", "teams", "tickets", "requests", "emergency", "leaves")
            .whereLayer("words")
            .mayOnlyBeAccessedByLayers("services", "teams", "tickets", "leaves")
            .whereLayer("press")
            .mayOnlyBeAccessedByLayers("requests", "emergency", "leaves")
            .whereLayer("people")
            .mayOnlyBeAccessedByLayers("services", "status", "teams", "tickets", "requests", "emergency", "leaves")
            .whereLayer("migration")
            .mayOnlyBeAccessedByLayers("leaves")
            .because("docs/architecture.md gives the order; the other way round nothing could be tested alone");

    @ArchTest
    static final ArchRule lists_are_made_of_what_was_delivered_and_nothing_else = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "emergency.medication..", ROOT + "emergency.list..", ROOT + "emergency.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "jakarta.ejb..", "jakarta.inject..", "jakarta.enterprise..")
            .because("the same delivery gives the same list, on every node and in every test");

    @ArchTest
    static final ArchRule only_reading_knows_FHIR = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "emergency.reading..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..")
            .because("the rules of the lists are about medicines, not about a format");

    @ArchTest
    static final ArchRule ticks_live_in_schedule = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage(ROOT + "schedule..")
            .because("one place shows all that happens without anybody asking");

    @ArchTest
    static final ArchRule S24_only_demo_data_live_in_the_past_and_skip_the_front_door = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "demo..")
            .should()
            .dependOnClassesThat(JavaClass.Predicates.belongToAnyOf(DemoAccounts.class))
            .orShould()
            .callMethod(PastTime.class, "at", Instant.class, Runnable.class)
            .because("nobody else dates things earlier, or logs somebody in without password and code");

    @ArchTest
    static final ArchRule ticks_survive_a_failure = methods()
            .that()
            .areAnnotatedWith(Schedule.class)
            .should()
            .beDeclaredInClassesThat(DescribedPredicate.describe(
                    "are intercepted by KeepsTicking and leave transactions to what they call",
                    tick -> tick.isAnnotatedWith(Interceptors.class)
                            && Arrays.asList(tick.getAnnotationOfType(Interceptors.class)
                                            .value())
                                    .contains(KeepsTicking.class)
                            && tick.isAnnotatedWith(TransactionManagement.class)
                            && tick.getAnnotationOfType(TransactionManagement.class)
                                            .value()
                                    == TransactionManagementType.BEAN))
            .because("the server drops a timer that failed, or left a transaction to roll back, twice in a row");

    @ArchTest
    static final ArchRule nobody_but_the_checks_writes_on_the_status_page_unasked = noClasses()
            .that()
            .resideOutsideOfPackages("..domain.status", "..domain.status.check")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Observations")
            .because("who writes there is not asked who they are");

    @ArchTest
    static final ArchRule time_is_injected = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "shared..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(OffsetDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .because("a test must own the time; only shared.SystemClock reads the machine's");
}
