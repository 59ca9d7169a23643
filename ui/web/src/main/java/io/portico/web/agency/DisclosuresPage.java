package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.portico.messages.Id;
import io.portico.messages.UserId;
import io.portico.messages.agency.KeepDisclosures;
import io.portico.messages.person.Permission;
import io.portico.views.PageRequest;
import io.portico.views.audit.DisclosedHow;
import io.portico.views.audit.DisclosedThing;
import io.portico.views.audit.DisclosureGap;
import io.portico.views.audit.DisclosureLine;
import io.portico.views.audit.DisclosureLog;
import io.portico.views.audit.FindDisclosureKeeping;
import io.portico.views.audit.FindDisclosures;
import io.portico.views.audit.RecordPart;
import io.portico.web.agency.Choices.Chosen;
import io.portico.web.parts.Address;
import io.portico.web.parts.Download;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.Fields;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Slice;
import io.portico.web.parts.Stock;
import io.portico.web.parts.Things;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was shown, handed out and sent, to whom, newest first, with what the log itself may lack. */
public final class DisclosuresPage extends Div {

    static final String ADDRESS = "access/disclosures";

    /** How an address says of whom, of what, and whether only of those who audit. */
    public static final String PERSON = "person";

    public static final String THING = "thing";
    public static final String AUDITORS = "auditors";

    private static final String EXPORT = "export:";
    private static final int STEP = 50;
    private static final int NAMED = 3;

    /** What auditors read, as the log names it. */
    private static final Map<String, RecordPart> PARTS =
            Arrays.stream(RecordPart.values()).collect(Collectors.toUnmodifiableMap(RecordPart::named, part -> part));

    private final House house;
    private final DatePicker from = new DatePicker(Words.say("history.from"));
    private final DatePicker to = new DatePicker(Words.say("history.to"));
    private final ComboBox<Chosen> person;
    private final ComboBox<Chosen> thing;
    private final Checkbox auditors = new Checkbox(Words.say("disclosures.auditors"));
    private final ComboBox<DisclosedHow> how = new ComboBox<>(Words.say("disclosures.how"));
    private final Download sheet = new Download("api/v1/audit/disclosures.csv", Words.say("disclosures.save"));
    private final Div lacking = new Div();
    private final Paragraph kept = new Paragraph();
    private final Div list = new Div();
    private final Button more = new Button(Words.say("more"));
    private Stock<DisclosureLine> lines = new Stock<>(this::ask);
    private int wanted = STEP;

    /**
     * @param ofAuditors whether to begin with what auditors read
     * @param about of whom or what to begin with, {@code kind:id}; empty for all
     */
    public DisclosuresPage(House house, boolean ofAuditors, String about) {
        this.house = house;
        this.person = Choices.person(house);
        this.thing = Choices.thing(house);
        addClassName("page");
        for (DatePicker day : List.of(from, to)) {
            Tongues.teach(day);
            day.setClearButtonVisible(true);
            day.addValueChangeListener(_ -> change());
        }
        how.setItems(DisclosedHow.values());
        how.setItemLabelGenerator(DisclosuresPage::word);
        how.setClearButtonVisible(true);
        how.addValueChangeListener(_ -> change());
        auditors.setValue(ofAuditors);
        auditors.addValueChangeListener(_ -> change());
        if (!about.isEmpty()) {
            String label = AccessTimelinePage.label(house, about).orElse(about);
            (SpanAddress.isPerson(about) ? person : thing).setValue(new Chosen(about, label, null));
        }
        for (ComboBox<Chosen> field : List.of(person, thing)) {
            field.setClearButtonVisible(true);
            field.addValueChangeListener(_ -> change());
        }
        more.addClickListener(_ -> {
            wanted += STEP;
            draw();
        });
        kept.addClassName("quiet");
        list.addClassName("panel");
        Div choices = new Div(from, to, person, thing, how, auditors);
        choices.addClassName("asking");
        Div parts = new Div(lacking, choices, list, more, kept);
        parts.addClassName("stack");
        if (house.may(Permission.SETTINGS_EDIT)) {
            parts.add(keeping());
        }
        show();
        Head head = new Head(Words.say("disclosures")).above(new Link("access", Words.say("access")));
        if (house.may(Permission.EXPORT)) {
            head.actions(sheet);
        }
        add(head, parts);
    }

    /** Leads to what was shown, handed out and sent of it, or to that person. */
    static Link link(Id about) {
        String path = about instanceof UserId person
                ? Address.of(ADDRESS, Map.of(PERSON, person.value()))
                : Address.of(ADDRESS, Map.of(THING, about.named()));
        return new Link(path, Words.say("disclosures.link"));
    }

    /** What is saved is what is looked at. */
    private String sheetAddress() {
        Map<String, String> asked = about();
        put(asked, "from", start(from.getValue()));
        put(asked, "to", end());
        put(asked, "how", how.getValue());
        return Address.of("api/v1/audit/disclosures.csv", asked);
    }

    private Map<String, String> about() {
        Map<String, String> asked = new HashMap<>();
        put(asked, PERSON, whom());
        put(asked, THING, what());
        put(asked, AUDITORS, auditors.getValue() ? true : null);
        return asked;
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }

    private @Nullable UserId whom() {
        return person.getValue() == null ? null : person.getValue().userId();
    }

    private @Nullable String what() {
        return thing.getValue() == null ? null : thing.getValue().resource();
    }

    private @Nullable Instant end() {
        return to.getValue() == null ? null : start(to.getValue().plusDays(1));
    }

    /** Whose and of what can be kept and passed on. */
    private void change() {
        UI.getCurrent().getPage().getHistory().replaceState(null, Address.of(ADDRESS, about()));
        show();
    }

    private void show() {
        wanted = STEP;
        sheet.setHref(sheetAddress());
        lines = new Stock<>(this::ask);
        draw();
    }

    private Slice<DisclosureLine> ask(PageRequest page) {
        DisclosureLog log = house.ask(new FindDisclosures(
                start(from.getValue()), end(), whom(), auditors.getValue(), what(), how.getValue(), page));
        kept.setText(Words.say("disclosures.kept", log.keptDays(), house.times().toTheSecond(log.keptSince())));
        tell(log.gaps());
        return new Slice<>(log.items(), log.next());
    }

    private @Nullable Instant start(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(house.times().zone()).toInstant();
    }

    /** A log that lacks something says so before it says anything else. */
    private void tell(List<DisclosureGap> gaps) {
        lacking.removeAll();
        lacking.setVisible(!gaps.isEmpty());
        if (!gaps.isEmpty()) {
            OrderedList found = new OrderedList();
            gaps.forEach(gap -> found.add(new ListItem(said(gap))));
            lacking.add(new Panel(Words.say("disclosures.gaps"))
                    .show(new Paragraph(Words.say("disclosures.gaps.text")), found));
        }
    }

    private String said(DisclosureGap gap) {
        String begin = house.times().toTheSecond(gap.from());
        return gap.until() == null
                ? Words.say("disclosures.gap.open", begin)
                : Words.say("disclosures.gap", begin, house.times().toTheSecond(gap.until()));
    }

    private void draw() {
        List<DisclosureLine> shown = lines.from(0, wanted);
        list.removeAll();
        more.setVisible(!lines.endsAt(shown.size()));
        if (shown.isEmpty()) {
            list.add(new EmptyState(Glyph.CLOCK, Words.say("disclosures.none"), Words.say("disclosures.none.text")));
            return;
        }
        OrderedList rows = new OrderedList();
        rows.addClassNames("rows", "history");
        shown.forEach(line -> rows.add(row(line)));
        list.add(rows);
    }

    private ListItem row(DisclosureLine line) {
        Span when = new Span(house.times().toTheSecond(line.at()));
        when.addClassNames("quiet", "when");
        Span way = new Span(Words.say("disclosures." + line.through()));
        way.addClassName("quiet");
        Div words = new Div(new Span(Words.say("disclosures.line", word(line.how()), things(line))), way);
        words.addClassName("row-words");
        Span by = new Span(reader(line));
        by.addClassName("by");
        return new ListItem(when, words, by);
    }

    private static String reader(DisclosureLine line) {
        String by = Objects.requireNonNullElse(line.byName(), line.by());
        String eyes = line.onBehalfOf();
        return eyes == null
                ? by
                : Words.say("disclosures.through", by, Objects.requireNonNullElse(line.onBehalfOfName(), eyes));
    }

    /** What has a name comes first; of what has none it is said how much there is. */
    private static String things(DisclosureLine line) {
        List<String> names = line.things().stream()
                .map(DisclosuresPage::name)
                .filter(Objects::nonNull)
                .toList();
        String count = Things.count(line.things().stream()
                .filter(thing -> name(thing) == null)
                .map(DisclosedThing::id)
                .toList());
        String first = Stream.concat(
                        names.stream().limit(NAMED), Stream.of(count).filter(words -> !words.isEmpty()))
                .collect(Collectors.joining(", "));
        return names.size() <= NAMED ? first : Words.say("disclosures.more", first, names.size() - NAMED);
    }

    /** Exports are called by the door that hands them out, parts of the record by words. */
    private static @Nullable String name(DisclosedThing thing) {
        RecordPart part = PARTS.get(thing.id());
        if (part != null) {
            return Words.say("disclosures.part." + part);
        }
        return thing.id().startsWith(EXPORT) ? thing.id().substring(EXPORT.length()) : thing.name();
    }

    private static String word(DisclosedHow how) {
        return Words.say("disclosures." + how);
    }

    private Panel keeping() {
        IntegerField days = new IntegerField(Words.say("disclosures.days"));
        days.setHelperText(Words.say("disclosures.days.help", KeepDisclosures.MIN_DAYS, KeepDisclosures.MAX_DAYS));
        days.setMin(KeepDisclosures.MIN_DAYS);
        days.setMax(KeepDisclosures.MAX_DAYS);
        days.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        days.setValue(house.ask(new FindDisclosureKeeping()).days());
        Fields fields = new Fields();
        fields.name("days", days);
        days.addValueChangeListener(change -> {
            Integer chosen = change.getValue();
            if (change.isFromClient()
                    && chosen != null
                    && fields.attempt(
                            () -> house.send(new KeepDisclosures(house.agency().id(), chosen)))) {
                Notice.done(Words.say("saved"));
                show();
            }
        });
        return new Panel(Words.say("disclosures.keeping"))
                .show(new Paragraph(Words.say("disclosures.keeping.text")), days);
    }
}
