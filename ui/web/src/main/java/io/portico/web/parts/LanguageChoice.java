package io.portico.web.parts;

import com.vaadin.flow.component.select.Select;
import io.portico.messages.person.Language;

/** A choice of one of the languages that Portico speaks, each by its own name: so those find theirs who read no other. */
public final class LanguageChoice {

    private LanguageChoice() {}

    /** @param key under which the words are for what is chosen */
    public static Select<Language> of(String key) {
        Select<Language> choice = new Select<>();
        choice.setLabel(Words.say(key));
        choice.setItems(Language.values());
        choice.setItemLabelGenerator(LanguageChoice::inItself);
        return choice;
    }

    static String inItself(Language language) {
        return language.locale().getDisplayLanguage(language.locale());
    }
}
