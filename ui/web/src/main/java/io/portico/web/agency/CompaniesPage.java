package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.portico.messages.Audience;
import io.portico.messages.BrandId;
import io.portico.messages.Check;
import io.portico.messages.CompanyId;
import io.portico.messages.ContactId;
import io.portico.messages.brand.AddBrand;
import io.portico.messages.company.AddCompany;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.CompanyStatus;
import io.portico.messages.company.Contact;
import io.portico.messages.person.Permission;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.ContactLine;
import io.portico.web.parts.Chip;
import io.portico.web.parts.EmptyState;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Companies with their brands and the people known there. */
public final class CompaniesPage extends Div {

    private final House house;
    private final boolean mayEdit;
    private final Div list = new Div();

    /** The id of the company that is looked for, until it was shown. */
    private @Nullable String sought;

    /** @param asked which company to put before the reader's eyes, as the address has it */
    public CompaniesPage(House house, QueryParameters asked) {
        this.house = house;
        this.sought = asked.getSingleParameter("company").orElse(null);
        this.mayEdit = house.may(Permission.WORK_EDIT);
        addClassName("page");
        list.addClassName("columns");
        Head head = new Head(Words.say("companies"));
        if (mayEdit) {
            Button add = new Button(Words.say("companies.add"), Glyph.PLUS.draw(), _ -> addCompany());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.actions(add);
        }
        add(head, list);
        Known known = new Known(house);
        Live.keep(
                this,
                house,
                Set.of("companies", "brands", "access"),
                () -> new Directory(known.companies(), known.brands()),
                this::show,
                list::removeAll);
    }

    private void show(Directory directory) {
        list.removeAll();
        if (directory.companies().isEmpty()) {
            list.add(new EmptyState(Glyph.COMPANY, Words.say("companies.none"), Words.say("companies.none.text")));
        }
        directory.companies().forEach(company -> {
            Panel panel = panel(company, directory.brands());
            list.add(panel);
            if (company.id().value().equals(sought)) {
                panel.addClassName("sought");
                panel.getElement().executeJs("this.scrollIntoView({ block: 'center' })");
            }
        });
        sought = null;
    }

    private Panel panel(CompanyDetails company, List<BrandDetails> brands) {
        boolean active = company.status() == CompanyStatus.ACTIVE;
        Div standing = new Div(Chip.of(
                active ? Glyph.DONE : Glyph.CANCELLED,
                Words.say(company.status()),
                active ? Chip.Tone.GOOD : Chip.Tone.PLAIN));
        standing.addClassName("marks");
        List<BrandDetails> own = brands.stream()
                .filter(brand -> brand.companyId().equals(company.id()))
                .toList();
        if (mayEdit) {
            standing.add(new CompanyMenus(house).of(company, own));
        }
        Panel panel = new Panel(company.name(), standing);
        Div marks = new Div();
        marks.addClassName("marks");
        own.forEach(brand -> marks.add(Chip.of(Glyph.PROJECTS, brand.name(), Chip.Tone.PLAIN)));
        if (mayEdit) {
            Button brand = small(Words.say("brands.add"));
            brand.addClickListener(_ -> addBrand(company));
            marks.add(brand);
        }
        UnorderedList contacts = new UnorderedList();
        contacts.addClassNames("rows", "few");
        company.contacts().forEach(contact -> contacts.add(row(company, contact)));
        panel.show(marks, contacts);
        if (company.contacts().isEmpty()) {
            Paragraph nobody = new Paragraph(Words.say("contacts.none"));
            nobody.addClassName("quiet");
            panel.show(marks, nobody);
        }
        if (mayEdit) {
            Button contact = small(Words.say("contacts.add"));
            contact.addClickListener(_ -> addContact(company));
            panel.also(contact);
        }
        return panel;
    }

    private ListItem row(CompanyDetails company, ContactLine contact) {
        Span name = new Span(contact.firstName() + " " + contact.lastName());
        name.addClassName("row-title");
        Span email = new Span(contact.email());
        email.addClassName("quiet");
        Div words = new Div(name, email);
        words.addClassName("row-words");
        ListItem row = new ListItem(words);
        if (contact.primary()) {
            row.add(Chip.of(Glyph.YES, Words.say("contacts.primary"), Chip.Tone.GOOD));
        }
        if (house.may(Permission.ACCESS_GRANT)) {
            Button invite = small(Words.say("contacts.invite"));
            invite.setAriaLabel(Words.say("contacts.invite.of", contact.firstName() + " " + contact.lastName()));
            invite.addClickListener(_ -> new InviteDialog(house, Audience.CLIENT).open(company, contact));
            row.add(invite);
        }
        if (mayEdit) {
            row.add(new CompanyMenus(house).of(company, contact));
        }
        return row;
    }

    private static Button small(String text) {
        Button button = new Button(text);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void addCompany() {
        CompanyId id = CompanyId.random();
        TextField name = new TextField(Words.say("companies.name"));
        ask(Words.say("companies.add"), name, () -> house.send(new AddCompany(id, name.getValue())));
    }

    private void addBrand(CompanyDetails company) {
        BrandId id = BrandId.random();
        TextField name = new TextField(Words.say("brands.name"));
        ask(
                Words.say("brands.add.to", company.name()),
                name,
                () -> house.send(new AddBrand(id, company.id(), name.getValue())));
    }

    private static void ask(String title, TextField name, Runnable add) {
        FormDialog dialog = new FormDialog(title, Words.say("create"));
        name.setMaxLength(Check.MAX_NAME);
        name.setRequiredIndicatorVisible(true);
        dialog.fields().name("name", name);
        dialog.body(name);
        dialog.onSubmit(add);
        dialog.open();
        name.focus();
    }

    private void addContact(CompanyDetails company) {
        ContactId id = ContactId.random();
        FormDialog dialog = new FormDialog(Words.say("contacts.add.to", company.name()), Words.say("create"));
        TextField firstName = dialog.fields().name("firstName", new TextField(Words.say("firstName")));
        TextField lastName = dialog.fields().name("lastName", new TextField(Words.say("lastName")));
        EmailField email = dialog.fields().name("email", new EmailField(Words.say("email")));
        Checkbox primary =
                new Checkbox(Words.say("contacts.primary"), company.contacts().isEmpty());
        dialog.body(firstName, lastName, email, primary);
        dialog.onSubmit(() -> house.send(new AddContact(
                company.id(),
                new Contact(
                        id,
                        Confidential.of(firstName.getValue()),
                        Confidential.of(lastName.getValue()),
                        Confidential.of(email.getValue()),
                        primary.getValue()))));
        dialog.open();
        firstName.focus();
    }

    private record Directory(List<CompanyDetails> companies, List<BrandDetails> brands) {}
}
