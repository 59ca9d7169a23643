package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Check;
import io.portico.messages.brand.RenameBrand;
import io.portico.messages.company.AddContact;
import io.portico.messages.company.CompanyStatus;
import io.portico.messages.company.Contact;
import io.portico.messages.company.EditCompany;
import io.portico.messages.company.EditContact;
import io.portico.messages.company.RemoveContact;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.ContactLine;
import io.portico.views.agency.FindBrand;
import io.portico.views.agency.FindCompany;
import io.portico.web.parts.Dots;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.SharedFields;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Putting right what is kept of a company, its brands and the people known there, behind three dots beside each. */
final class CompanyMenus {

    private final House house;

    CompanyMenus(House house) {
        this.house = house;
    }

    Button of(CompanyDetails company, List<BrandDetails> brands) {
        Dots more = new Dots(Words.say("actions.of", company.name()));
        ContextMenu menu = more.menu();
        menu.addItem(Words.say("companies.rename"), _ -> rename(company));
        if (!brands.isEmpty()) {
            MenuItem all = menu.addItem(Words.say("brands.rename"));
            brands.forEach(brand -> all.getSubMenu().addItem(brand.name(), _ -> rename(brand)));
        }
        boolean active = company.status() == CompanyStatus.ACTIVE;
        menu.addItem(
                Words.say(active ? "companies.setInactive" : "companies.setActive"),
                _ -> change(company, active ? CompanyStatus.INACTIVE : CompanyStatus.ACTIVE));
        return more;
    }

    Button of(CompanyDetails company, ContactLine contact) {
        String name = name(contact);
        Dots more = new Dots(Words.say("actions.of", name));
        ContextMenu menu = more.menu();
        menu.addItem(Words.say("contacts.edit"), _ -> edit(company, contact));
        if (!contact.primary()) {
            menu.addItem(Words.say("contacts.makePrimary"), _ -> makePrimary(company, contact));
        }
        menu.addItem(Words.say("contacts.remove"), _ -> remove(company, contact));
        return more;
    }

    /** What people there may see stays as it is: that is theirs, not the company's. */
    private void change(CompanyDetails company, CompanyStatus status) {
        if (Notice.attempt(() -> house.send(new EditCompany(company.id(), company.version(), null, status)))) {
            Notice.undoable(
                    Words.say("saved"),
                    () -> house.send(new EditCompany(company.id(), company.version() + 1, null, company.status())));
        }
    }

    private void rename(CompanyDetails company) {
        SharedFields<CompanyDetails> shared =
                new SharedFields<>(company, () -> house.ask(new FindCompany(company.id())));
        FormDialog dialog = new FormDialog(Words.say("companies.rename"), Words.say("save"));
        TextField name = named(dialog, Words.say("companies.name"));
        shared.show(name, CompanyDetails::name, CompanyMenus::text);
        submit(dialog, shared, seen -> house.send(new EditCompany(seen.id(), seen.version(), name.getValue(), null)));
        name.focus();
    }

    private void rename(BrandDetails brand) {
        SharedFields<BrandDetails> shared = new SharedFields<>(brand, () -> house.ask(new FindBrand(brand.id())));
        FormDialog dialog = new FormDialog(Words.say("brands.rename.one", brand.name()), Words.say("save"));
        TextField name = named(dialog, Words.say("brands.name"));
        shared.show(name, BrandDetails::name, CompanyMenus::text);
        submit(dialog, shared, seen -> house.send(new RenameBrand(seen.id(), seen.version(), name.getValue())));
        name.focus();
    }

    private static TextField named(FormDialog dialog, String label) {
        TextField name = dialog.fields().name("name", new TextField(label));
        name.setMaxLength(Check.MAX_NAME);
        name.setRequiredIndicatorVisible(true);
        name.addClassName("wide");
        dialog.body(name);
        return name;
    }

    private void edit(CompanyDetails company, ContactLine contact) {
        SharedFields<CompanyDetails> shared =
                new SharedFields<>(company, () -> house.ask(new FindCompany(company.id())));
        FormDialog dialog = new FormDialog(Words.say("contacts.edit.title", name(contact)), Words.say("save"));
        TextField firstName = dialog.fields().name("firstName", new TextField(Words.say("firstName")));
        TextField lastName = dialog.fields().name("lastName", new TextField(Words.say("lastName")));
        EmailField email = dialog.fields().name("email", new EmailField(Words.say("email")));
        shared.show(
                firstName, one -> in(one, contact).map(ContactLine::firstName).orElse(""), CompanyMenus::text);
        shared.show(lastName, one -> in(one, contact).map(ContactLine::lastName).orElse(""), CompanyMenus::text);
        shared.show(email, one -> in(one, contact).map(ContactLine::email).orElse(""), CompanyMenus::text);
        dialog.body(firstName, lastName, email);
        submit(
                dialog,
                shared,
                seen -> house.send(new EditContact(
                        seen.id(),
                        seen.version(),
                        contact.id(),
                        written(shared, firstName, "firstName"),
                        written(shared, lastName, "lastName"),
                        shared.changed(email) ? Confidential.of(email.getValue()) : null,
                        null)));
        firstName.focus();
    }

    private static @Nullable Confidential written(SharedFields<?> shared, TextField field, String name) {
        return shared.changed(field)
                ? Confidential.of(Check.text(name, field.getValue(), Check.MAX_PERSON_NAME))
                : null;
    }

    private static <T> void submit(FormDialog dialog, SharedFields<T> shared, Consumer<T> send) {
        dialog.onSubmit(() -> {
            if (!shared.save(send)) {
                dialog.stay();
            }
        });
        dialog.open();
    }

    private void makePrimary(CompanyDetails company, ContactLine contact) {
        Optional<ContactLine> before =
                company.contacts().stream().filter(ContactLine::primary).findFirst();
        if (Notice.attempt(() -> primary(company, contact, true))) {
            Notice.undoable(
                    Words.say("contacts.primary.done", name(contact)),
                    () -> before.ifPresentOrElse(
                            one -> primary(company, one, true), () -> primary(company, contact, false)));
        }
    }

    private void primary(CompanyDetails company, ContactLine contact, boolean on) {
        house.send(new EditContact(company.id(), null, contact.id(), null, null, null, on));
    }

    /** An account of theirs stays: what people see is not the company's. */
    private void remove(CompanyDetails company, ContactLine contact) {
        if (Notice.attempt(() -> house.send(new RemoveContact(company.id(), contact.id())))) {
            Notice.undoable(
                    Words.say("contacts.removed", name(contact)),
                    () -> house.send(new AddContact(
                            company.id(),
                            new Contact(
                                    contact.id(),
                                    Confidential.of(contact.firstName()),
                                    Confidential.of(contact.lastName()),
                                    Confidential.of(contact.email()),
                                    contact.primary()))));
        }
    }

    private static Optional<ContactLine> in(CompanyDetails company, ContactLine contact) {
        return company.contacts().stream()
                .filter(one -> one.id().equals(contact.id()))
                .findFirst();
    }

    private static String name(ContactLine contact) {
        return contact.firstName() + " " + contact.lastName();
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
