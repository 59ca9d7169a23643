package io.portico.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import io.portico.messages.Audience;
import io.portico.messages.Rejected;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.person.PersonKind;
import io.portico.messages.response.ResponseKind;
import io.portico.tenancy.Actor;
import io.portico.tenancy.Tenancy;
import io.portico.tenancy.Work;
import io.portico.tenancy.disclosures.Disclosure;
import io.portico.tenancy.disclosures.DisclosureStore;
import io.portico.tenancy.disclosures.Disclosures;
import io.portico.views.PersonName;
import io.portico.views.agency.ResponseClock;
import io.portico.views.agency.ResponseState;
import io.portico.views.door.FindStanding;
import io.portico.views.door.Standing;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.ResponseMark;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ContextConfiguration;

/** An open page shows what was found out last, however long another answer was on its way. */
@ContextConfiguration(classes = PagesTest.Rooms.class)
@ViewPackages(packages = "io.portico.web")
class LiveTest extends SpringBrowserlessTest {

    private static final Work HERS = new Work("north", Actor.person("clara"));
    private static final String GONE = "gone";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    private FakeGateway gateway;

    @Autowired
    private ObjectProvider<House> house;

    @Autowired
    private MovedClock clock;

    /** What the page showed, in order; its last is what stands there. */
    private final List<String> shown = new ArrayList<>();

    private final BlockingQueue<Asked> askedBehind = new LinkedBlockingQueue<>();
    private final Thread page = Thread.currentThread();
    private volatile String known = "first";

    /** What happens between a question of the page and its answer, once. */
    private @Nullable Meanwhile meanwhile;

    private final List<String> noted = new CopyOnWriteArrayList<>();
    private final Disclosures log = new Disclosures(remembering(), Clock.systemUTC(), PATIENCE);

    private DisclosureStore remembering() {
        return (DisclosureStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DisclosureStore.class}, (_, method, arguments) -> {
                    if (method.getName().equals("append")) {
                        ((Map<?, ?>) arguments[2])
                                .values().stream()
                                        .flatMap(all -> ((List<?>) all).stream())
                                        .forEach(one -> noted.add(
                                                ((Disclosure) one).things().getFirst()));
                    }
                    return null;
                });
    }

    private interface Meanwhile {
        void happens() throws InterruptedException;
    }

    /** A question that was asked away from the page; it is answered, with what was known then, when a test lets it. */
    private record Asked(Thread by, CountDownLatch let) {
        void isAnswered() throws InterruptedException {
            let.countDown();
            by.join();
        }
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        gateway.forget();
        gateway.answer(
                FindStanding.class, new Standing(new UserId("clara"), PersonKind.CLIENT, true, Set.<Permission>of()));
        Tenancy.run(HERS, super::initVaadinEnvironment);
    }

    @AfterEach
    void putClockRight() {
        clock.putRight();
        log.close();
    }

    @Test
    void whatThePageFoundOutItselfIsNotReplacedByWhatWasAskedBefore() throws InterruptedException {
        Live<String> live = kept();
        Asked before = askedBehind.take();
        known = "second";
        live.again();
        before.isAnswered();
        thePageGetsRoundToIt();
        assertThat(shown).containsExactly("first", "second");
    }

    @Test
    void whatIsGoneDoesNotComeBackByWhatWasAskedBefore() throws InterruptedException {
        Live<String> live = kept();
        Asked before = askedBehind.take();
        known = GONE;
        live.again();
        before.isAnswered();
        thePageGetsRoundToIt();
        assertThat(shown).containsExactly("first", GONE);
    }

    @Test
    void whatCameBackIsNotGoneByWhatWasAskedBefore() throws InterruptedException {
        Live<String> live = kept();
        askedBehind.take().isAnswered();
        known = GONE;
        gateway.pulse();
        Asked before = askedBehind.take();
        known = "second";
        live.again();
        before.isAnswered();
        thePageGetsRoundToIt();
        assertThat(shown).containsExactly("first", "second");
    }

    @Test
    void anAnswerOnItsWayToThePageIsDroppedWhenALaterOneSaysThatNothingChanged() throws InterruptedException {
        Live<String> live = kept();
        askedBehind.take().isAnswered();
        known = "second";
        gateway.pulse();
        askedBehind.take().isAnswered();
        known = "first";
        gateway.pulse();
        askedBehind.take().isAnswered();
        thePageGetsRoundToIt();
        assertThat(shown).containsExactly("first");
        known = "third";
        live.soon();
        askedBehind.take().isAnswered();
        thePageGetsRoundToIt();
        assertThat(shown).containsExactly("first", "third");
    }

    /** Even where two pulses come while one answer is awaited, nothing is asked before that answer is there. */
    @Test
    void behindThePageOneQuestionIsAskedAfterTheOther() throws InterruptedException {
        kept();
        Asked before = askedBehind.take();
        known = "second";
        gateway.pulse();
        gateway.pulse();
        assertThat(askedBehind.poll(200, TimeUnit.MILLISECONDS))
                .as("a question while another waits for its answer")
                .isNull();
        before.isAnswered();
        askedBehind.take().isAnswered();
        thePageGetsRoundToIt();
        assertThat(shown).endsWith("second");
        assertThat(askedBehind).isEmpty();
    }

    /** Where a card stands is said of the board that shows it there. */
    @Test
    void whoeverAsksOnThePageGoesOnAtWhatIsShownThoughAnotherAnswerOvertookIt() throws InterruptedException {
        Live<String> live = kept();
        askedBehind.take().isAnswered();
        known = "second";
        meanwhile = () -> {
            gateway.pulse();
            askedBehind.take().isAnswered();
        };
        live.again();
        assertThat(shown).containsExactly("first", "second");
        thePageGetsRoundToIt();
        assertThat(shown).containsExactly("first", "second");
    }

    /** What was due tomorrow is due today. */
    @Test
    void whatIsShownIsDrawnAnewWhenTheDayIsOverThoughNothingChanged() throws InterruptedException {
        Instant midnight = LocalDate.of(2026, 11, 21)
                .atStartOfDay(Tenancy.call(HERS, house::getObject).times().zone())
                .toInstant();
        clock.set(midnight.minusSeconds(3));
        kept().daily();
        askedBehind.take().isAnswered();
        thePageGetsRoundToIt();
        assertThat(shown).containsExactly("first");
        Asked atMidnight = askedBehind.poll(60, TimeUnit.SECONDS);
        assertThat(atMidnight).as("a question at midnight").isNotNull();
        atMidnight.isAnswered();
        thePageGetsRoundToIt();
        assertThat(shown).containsExactly("first", "first");
        assertThat(clock.instant()).isAfterOrEqualTo(midnight);
    }

    @Test
    void anAnswerThatIsDueSaysItselfThatItsTimeIsOver() throws InterruptedException {
        Instant dueAt = Instant.parse("2026-11-20T12:00:00Z");
        clock.set(dueAt.minusMillis(300));
        ResponseMark mark = Tenancy.call(
                HERS,
                () -> ResponseMark.of(
                        house.getObject(),
                        new ResponseClock(
                                Audience.CLIENT,
                                new PersonName(new UserId("carl"), "Carl", PersonKind.CLIENT),
                                dueAt.minusSeconds(3600),
                                dueAt,
                                ResponseKind.REPLY,
                                ResponseState.DUE_TODAY,
                                "post")));
        UI.getCurrent().add(mark);
        String before = mark.getElement().getTextRecursively();
        for (int i = 0; i < 100 && mark.getElement().getTextRecursively().equals(before); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
            thePageGetsRoundToIt();
        }
        assertThat(before).contains("due today");
        assertThat(mark.getElement().getTextRecursively()).contains("overdue");
    }

    /** A page that is left open opens nothing by itself. */
    @Test
    void onlyWhatIsShownIsNotedAsShown() throws InterruptedException {
        Live<String> live = kept();
        askedBehind.take().isAnswered();
        gateway.pulse();
        askedBehind.take().isAnswered();
        known = "second";
        gateway.pulse();
        askedBehind.take().isAnswered();
        thePageGetsRoundToIt();
        live.soon();
        askedBehind.take().isAnswered();
        thePageGetsRoundToIt();
        assertThat(log.settle(PATIENCE)).isTrue();
        assertThat(noted).containsExactly("task:first", "task:second");
    }

    private static void thePageGetsRoundToIt() {
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
    }

    private Live<String> kept() {
        Div owner = new Div();
        Live<String> live = Tenancy.call(
                HERS,
                () -> Live.keep(
                        owner, house.getObject(), Set.of("task"), this::answer, shown::add, () -> shown.add(GONE)));
        UI.getCurrent().add(owner);
        return live;
    }

    private String answer() {
        String then = known;
        log.note(HERS, null, "OPENED", "PAGE", List.of("task:" + then));
        if (Thread.currentThread() != page) {
            hold();
        } else if (meanwhile != null) {
            Meanwhile once = meanwhile;
            meanwhile = null;
            happens(once);
        }
        if (then.equals(GONE)) {
            throw new Rejected(Rejected.Code.NOT_FOUND);
        }
        return then;
    }

    private static void happens(Meanwhile once) {
        try {
            once.happens();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void hold() {
        CountDownLatch let = new CountDownLatch(1);
        askedBehind.add(new Asked(Thread.currentThread(), let));
        try {
            let.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
