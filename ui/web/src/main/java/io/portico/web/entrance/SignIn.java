package io.portico.web.entrance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.dom.Element;
import io.portico.messages.person.PersonKind;
import io.portico.tenancy.credentials.ProviderDesk;
import io.portico.views.door.SignInProvider;
import io.portico.web.parts.House;
import io.portico.web.parts.PasskeyButton;
import io.portico.web.parts.PersonBadge;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.Optional;

/** Signing in: a plain form that the application's own door takes; in the demonstration also people to step in as. */
public final class SignIn extends Div {

    public SignIn(
            House house,
            Entrance entrance,
            PasskeySignIn passkeys,
            Optional<SignInProvider> provider,
            Optional<Demo> demo,
            Optional<String> trouble) {
        FrontCard card = new FrontCard(house.agency().name(), Words.say("signIn"), Words.say("signIn.lead"));
        trouble.ifPresent(what -> {
            Paragraph sorry = new Paragraph(Words.say(what));
            sorry.addClassName("refusal");
            sorry.getElement().setAttribute("role", "alert");
            card.with(sorry);
        });
        Anchor forgot = new Anchor("/forgot", Words.say("forgot.link"));
        forgot.setRouterIgnore(true);
        card.with(form(entrance), forgot, otherwise(house, passkeys, provider));
        demo.filter(one -> one.state() == Demo.State.READY && !one.people().isEmpty())
                .ifPresent(one -> card.with(people(one)));
        add(card);
    }

    private static Component form(Entrance entrance) {
        EmailField email = new EmailField(Words.say("email"));
        email.getElement().setProperty("name", "username");
        email.setAutocomplete(Autocomplete.USERNAME);
        email.setAutofocus(true);
        email.setRequiredIndicatorVisible(true);
        PasswordField password = Tongues.teach(new PasswordField(Words.say("password")));
        password.getElement().setProperty("name", "password");
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        password.setRequiredIndicatorVisible(true);
        NativeButton submit = new NativeButton(Words.say("signIn"));
        submit.getElement().setAttribute("type", "submit");
        submit.addClassName("submit");
        Element form = new Element("form");
        form.setAttribute("method", "post");
        form.setAttribute("action", "/login");
        form.appendChild(email.getElement(), password.getElement());
        entrance.csrf().ifPresent(token -> form.appendChild(hidden("_csrf", token)));
        form.appendChild(submit.getElement());
        Div holder = new Div();
        holder.addClassName("form");
        holder.getElement().appendChild(form);
        return holder;
    }

    private static Component otherwise(House house, PasskeySignIn passkeys, Optional<SignInProvider> provider) {
        PasskeyButton show = new PasskeyButton(
                Words.say("signIn.passkey"),
                PasskeyButton.Deed.SHOW,
                () -> house.within(passkeys::begin),
                (asked, answer) -> Arrival.by(house.within(() -> passkeys.enter(asked, answer))));
        Div ways = new Div(show);
        provider.ifPresent(one -> {
            Anchor leave = new Anchor(ProviderDesk.BEGIN + one.linkId(), Words.say("signIn.provider", one.label()));
            leave.setRouterIgnore(true);
            leave.addClassName("way");
            ways.add(leave);
        });
        ways.addClassName("other-ways");
        return ways;
    }

    static Element hidden(String name, String value) {
        Input input = new Input();
        input.setType("hidden");
        input.getElement().setAttribute("name", name);
        input.getElement().setAttribute("value", value);
        return input.getElement();
    }

    private static Section people(Demo demo) {
        Section section = new Section(new H2(Words.say("demo.stepIn")));
        section.addClassName("step-in");
        for (Demo.Figure figure : demo.people()) {
            Span role = new Span(figure.role());
            role.addClassName("quiet");
            Div words = new Div(new Span(figure.name()), role);
            words.addClassName("row-words");
            Button enter = new Button(new Div(PersonBadge.face(figure.name(), PersonKind.EMPLOYEE), words));
            enter.setAriaLabel(Words.say("demo.stepInAs", figure.name(), figure.role()));
            enter.addClickListener(
                    _ -> enter.getUI().ifPresent(ui -> ui.getPage().setLocation(demo.stepIn(figure.id()))));
            section.add(enter);
        }
        return section;
    }
}
