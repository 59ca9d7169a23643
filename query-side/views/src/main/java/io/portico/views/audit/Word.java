package io.portico.views.audit;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Locale;

/** What is put into a {@link Telling}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "is")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Telling.class, name = "telling"),
    @JsonSubTypes.Type(value = Telling.Plain.class, name = "plain"),
    @JsonSubTypes.Type(value = Telling.Count.class, name = "count"),
    @JsonSubTypes.Type(value = Telling.Day.class, name = "day"),
    @JsonSubTypes.Type(value = Telling.Moment.class, name = "moment"),
    @JsonSubTypes.Type(value = Telling.OneOf.class, name = "one-of"),
    @JsonSubTypes.Type(value = Telling.Right.class, name = "right"),
    @JsonSubTypes.Type(value = Telling.RightsOf.class, name = "rights-of"),
    @JsonSubTypes.Type(value = Telling.Several.class, name = "several")
})
public sealed interface Word
        permits Telling,
                Telling.Plain,
                Telling.Count,
                Telling.Day,
                Telling.Moment,
                Telling.OneOf,
                Telling.Right,
                Telling.RightsOf,
                Telling.Several {

    /** As the value that a message format takes. */
    Object said(Locale locale, Telling.Labels labels);
}
