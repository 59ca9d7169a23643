package io.portico.web.agency;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.portico.messages.CompanyId;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.FindSignInProviders;
import io.portico.views.agency.SignInProviderDetails;
import io.portico.web.parts.Glyph;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Panel;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The identity providers by which people sign in: set up, changed, taken away. */
final class ProvidersPanel extends Div {

    private final House house;
    private final Button staff = new Button(Words.say("providers.add.staff"), Glyph.PLUS.draw(), _ -> addStaffs());
    private final Button company =
            new Button(Words.say("providers.add.company"), Glyph.PLUS.draw(), _ -> addCompanys());
    private final Panel panel = new Panel(Words.say("providers"));

    ProvidersPanel(House house) {
        this.house = house;
        add(panel);
        show();
    }

    private void show() {
        List<SignInProviderDetails> providers =
                house.ask(new FindSignInProviders()).items();
        staff.setVisible(providers.stream().noneMatch(one -> one.companyId() == null));
        Map<CompanyId, String> companies = new Known(house)
                .companies().stream().collect(Collectors.toMap(CompanyDetails::id, CompanyDetails::name));
        UnorderedList rows = new UnorderedList();
        rows.addClassName("rows");
        providers.forEach(one -> rows.add(row(one, whose(one.companyId(), companies::get))));
        Div ways = new Div(staff, company);
        ways.addClassName("choices");
        panel.show(new Paragraph(Words.say("providers.text")), rows, ways);
    }

    private static String whose(@Nullable CompanyId companyId, Function<CompanyId, @Nullable String> names) {
        String name = companyId == null ? null : names.apply(companyId);
        return name == null ? Words.say("providers.staff") : name;
    }

    private ListItem row(SignInProviderDetails provider, String whose) {
        Span name = new Span(whose);
        name.addClassName("row-title");
        Span where = new Span(provider.label() + " · " + provider.issuer());
        where.addClassName("quiet");
        Div words = new Div(name, where);
        words.addClassName("row-words");
        Button change = new Button(
                Words.say("providers.change"), _ -> new ProviderDialog(house, this::show).change(provider, whose));
        change.setAriaLabel(Words.say("providers.change.of", whose));
        Button remove = new Button(Words.say("providers.remove"), _ -> remove(provider, whose));
        remove.setAriaLabel(Words.say("providers.remove.of", whose));
        return new ListItem(words, change, remove);
    }

    private void addStaffs() {
        new ProviderDialog(house, this::show).addStaffs();
    }

    private void addCompanys() {
        new ProviderDialog(house, this::show).addCompanys(new Known(house).companies());
    }

    private void remove(SignInProviderDetails provider, String whose) {
        ConfirmDialog sure = new ConfirmDialog(
                Words.say("providers.remove.title", whose),
                Words.say("providers.remove.text"),
                Words.say("providers.remove"),
                _ -> Notice.attempt(() -> {
                    house.within(() -> house.providers().remove(ProviderDialog.owner(provider.companyId())));
                    show();
                }));
        sure.setCancelable(true);
        sure.setCancelText(Words.say("cancel"));
        sure.setConfirmButtonTheme("error primary");
        sure.open();
    }
}
