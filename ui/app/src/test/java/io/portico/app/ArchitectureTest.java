package io.portico.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.portico.views.Query;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateLifecycle;

/** The house, as sentences. What each module may use is the table of the README. */
@AnalyzeClasses(
        packages = "io.portico",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
class ArchitectureTest {

    /** Tests of other modules that ours reuse come as jars or folders of their own. */
    static final class NoTestJars implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar") && !location.contains("/test-classes/");
        }
    }

    private static final String OURS = "io.portico..";

    private static final String SEARCH_FOR_LEAKS = "io.portico.projections.leaks.PortalQuestions";

    @ArchTest
    static final ArchRule tenancyUsesNothingOfOurs = uses("tenancy");

    @ArchTest
    static final ArchRule messagesUseNothingOfOurs = uses("messages");

    @ArchTest
    static final ArchRule accessUsesMessagesOnly = uses("access", "messages");

    @ArchTest
    static final ArchRule evidenceUsesMessagesAndAccessOnly = uses("evidence", "messages", "access");

    @ArchTest
    static final ArchRule decisionsUseMessagesAccessAndTenancy = uses("decisions", "messages", "access", "tenancy");

    @ArchTest
    static final ArchRule viewsUseMessagesOnly = uses("views", "messages");

    @ArchTest
    static final ArchRule projectionsNeverSeeDecisions =
            uses("projections", "messages", "views", "access", "evidence", "tenancy");

    @ArchTest
    static final ArchRule filesSendCommandsAndQueriesAndDecideNothing = uses("files", "messages", "views", "tenancy");

    @ArchTest
    static final ArchRule restSendsCommandsAndQueriesAndDecidesNothing =
            uses("rest", "messages", "views", "tenancy", "files").allowEmptyShould(true);

    @ArchTest
    static final ArchRule webSendsCommandsAndQueriesAndDecidesNothing =
            uses("web", "messages", "views", "tenancy", "files").allowEmptyShould(true);

    @ArchTest
    static final ArchRule embeddedUsesTenancyOnly = uses("embedded", "tenancy");

    @ArchTest
    static final ArchRule axonserverUsesTenancyOnly = uses("axonserver", "tenancy");

    @ArchTest
    static final ArchRule s3UsesTenancyOnly = uses("s3", "tenancy");

    /** A question that it does not ask is an answer that nobody looks at for leaks. */
    @ArchTest
    static final ArchRule theSearchForLeaksAsksWhateverPeopleOutsideCanAsk = classes()
            .that()
            .areAssignableTo(Query.class)
            .and()
            .areNotInterfaces()
            .and(resideInAnyPackage("io.portico.views.portal", "io.portico.views.me", "io.portico.views.given"))
            .should(new ArchCondition<JavaClass>("be asked by the search for leaks") {
                @Override
                public void check(JavaClass query, ConditionEvents events) {
                    boolean asked = query.getDirectDependenciesToSelf().stream()
                            .map(one -> one.getOriginClass().getName())
                            .anyMatch(name -> name.startsWith(SEARCH_FOR_LEAKS));
                    events.add(new SimpleConditionEvent(query, asked, query.getName() + " is asked: " + asked));
                }
            });

    /** No framework, no input and output, no clock: what it answers follows from what it is given. */
    @ArchTest
    static final ArchRule accessIsPureJava = classes()
            .that()
            .resideInAPackage("io.portico.access..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "io.portico.access..",
                    "io.portico.messages..",
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "org.pcollections..",
                    "org.jspecify.annotations.."));

    @ArchTest
    static final ArchRule accessAsksNoClock = noClasses()
            .that()
            .resideInAPackage("io.portico.access..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(java.time.Instant.class, "now");

    @ArchTest
    static final ArchRule onlyAccessDecidesWhatMayBeSeen = noClasses()
            .that()
            .resideOutsideOfPackage("io.portico.access..")
            .should()
            .haveSimpleNameEndingWith("Policy")
            .orShould()
            .implement("io.portico.access.AccessState");

    /** What a whole unit of work does can be judged only when all of it is known. */
    @ArchTest
    static final ArchRule decisionsSayWhatHappenedInOneWay = noClasses()
            .that()
            .resideInAPackage("io.portico.decisions..")
            .and()
            .doNotHaveSimpleName("Deeds")
            .should()
            .callMethod(AggregateLifecycle.class, "apply", Object.class)
            .orShould()
            .callMethod(AggregateLifecycle.class, "apply", Object.class, MetaData.class);

    /** A find without an agency cannot be written: the driver is out of reach but in the one place that binds it. */
    @ArchTest
    static final ArchRule viewsAreReadThroughTheStoreThatBindsTheAgency = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "io.portico.projections.store..",
                    "io.portico.embedded..",
                    "io.portico.axonserver.mongo..",
                    "io.portico.app..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("com.mongodb..", "org.springframework.data.mongodb.."));

    @ArchTest
    static final ArchRule theApplicationHandsTheDriverOnAndNeverReadsWithIt = noClasses()
            .that()
            .resideInAPackage("io.portico.app..")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.mongodb.client.MongoCollection")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("com.mongodb.client.MongoDatabase")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("MongoTemplate");

    @ArchTest
    static final ArchRule theStoreHandsOutNoCollections = methods()
            .that()
            .areDeclaredIn("io.portico.projections.store.ViewStore")
            .and()
            .arePublic()
            .should()
            .notHaveRawReturnType("com.mongodb.client.MongoCollection");

    @ArchTest
    static final ArchRule pagesNeedNoFrontendBuild = noClasses()
            .should()
            .beAnnotatedWith("com.vaadin.flow.component.dependency.JsModule")
            .orShould()
            .beAnnotatedWith("com.vaadin.flow.component.dependency.NpmPackage")
            .orShould()
            .beAnnotatedWith("com.vaadin.flow.component.dependency.CssImport")
            .orShould()
            .beAnnotatedWith("com.vaadin.flow.component.dependency.JavaScript");

    @ArchTest
    static final ArchRule whatPeopleWriteBecomesHtmlInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("io.portico.web.prose..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.commonmark..", "org.jsoup.safety..", "com.vaadin.flow.component.markdown.."));

    @ArchTest
    static final ArchRule everythingComesInByTheConstructor = noFields()
            .should()
            .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    private static ArchRule uses(String module, String... others) {
        String[] allowed = new String[others.length + 1];
        allowed[0] = "io.portico." + module + "..";
        for (int i = 0; i < others.length; i++) {
            allowed[i + 1] = "io.portico." + others[i] + "..";
        }
        return noClasses()
                .that()
                .resideInAPackage(allowed[0])
                .should()
                .dependOnClassesThat(resideInAPackage(OURS).and(not(resideInAnyPackage(allowed))));
    }
}
