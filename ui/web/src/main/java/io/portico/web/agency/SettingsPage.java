package io.portico.web.agency;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.portico.messages.person.Permission;
import io.portico.tenancy.credentials.ProgramSecrets;
import io.portico.views.door.AgencyDoor;
import io.portico.web.parts.Head;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;

/** What holds for the whole agency. */
public final class SettingsPage extends Div {

    public SettingsPage(House house, ProgramSecrets secrets) {
        addClassName("page");
        AgencyDoor agency = house.agency();
        Div facts = new Div();
        facts.addClassName("facts");
        fact(facts, "agency.name", agency.name());
        fact(facts, "agency.slug", house.address().toString());
        fact(facts, "agency.timeZone", agency.timeZone());
        fact(facts, "agency.currency", agency.currency());
        Panel about = new Panel(Words.say("settings.agency"));
        about.show(facts);
        Panel sets = new Panel(Words.say("permissionSets"));
        sets.show(
                new Paragraph(Words.say("sets.about")),
                new Link(PermissionSetsPage.ADDRESS, Words.say("settings.sets")));
        Panel programs = new Panel(Words.say("settings.programs"));
        Anchor contract = new Anchor("/api/v1/openapi.json", Words.say("settings.contract"));
        contract.setRouterIgnore(true);
        programs.show(
                new Paragraph(Words.say("settings.programs.text")),
                new Link("profile", Words.say("settings.tokens")),
                contract);
        Div columns = new Div(about, sets, programs);
        columns.add(new Panel(Words.say("terms"))
                .show(
                        new Paragraph(Words.say("terms.about")),
                        new Link("settings/terms", Words.say("settings.terms"))));
        if (house.may(Permission.WORK_VIEW)) {
            columns.add(new Panel(Words.say("forms"))
                    .show(
                            new Paragraph(Words.say("forms.about")),
                            new Link(RequestFormsPage.ADDRESS, Words.say("settings.forms"))));
        }
        if (house.may(Permission.SETTINGS_EDIT)) {
            columns.add(new Panel(Words.say("protection"))
                    .show(
                            new Paragraph(Words.say("protection.about")),
                            new Link(DataProtectionPage.ADDRESS, Words.say("settings.protection"))));
            columns.add(
                    new AgencyLanguagePanel(house),
                    new InvitationSetsPanel(house),
                    new SignInRulesPanel(house),
                    new EndingRulesPanel(house),
                    new ResponseTargetsPanel(house),
                    new ProvidersPanel(house),
                    new AppsPanel(house, secrets));
        }
        columns.addClassName("columns");
        add(new Head(Words.say("settings")), columns, new OutboxPanel(house));
    }

    private static void fact(Div facts, String key, String value) {
        Span label = new Span(Words.say(key));
        label.addClassName("quiet");
        facts.add(label, new Span(value));
    }
}
