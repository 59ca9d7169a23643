package io.portico.web.parts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Teaches Vaadin's own parts the reader's language; by themselves they speak English. */
public final class Tongues {

    private static final int DAYS_OF_WEEK = 7;

    /** Who is back wants to go on. */
    private static final int BETWEEN_TRIES_MILLIS = 2_000;

    /** What is said on coming back has no place among Vaadin's own settings. */
    private static final String BACK =
            "if (window.Vaadin.connectionIndicator) window.Vaadin.connectionIndicator.onlineText = $0";

    /** The bar that shows how far a file has come is nameless by itself. */
    private static final String NAME_BARS = """
            const named = () => this.querySelectorAll('vaadin-progress-bar:not([aria-label])').forEach((bar) => {
              const file = bar.closest('vaadin-upload-file')?.file;
              if (file) bar.setAttribute('aria-label', $0.replace('{file}', () => file.name));
            });
            new MutationObserver(named).observe(this, { childList: true, subtree: true });
            named();
            """;

    private Tongues() {}

    /** What a page says when it has lost its connection, and when it has it again. */
    public static void teach(UI ui) {
        ui.getReconnectDialogConfiguration().setReconnectInterval(BETWEEN_TRIES_MILLIS);
        ui.getReconnectDialogConfiguration().setDialogText(Words.say("connection.lost"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Words.say("connection.gone"));
        ui.getPage().executeJs(BACK, Words.say("connection.back"));
    }

    public static void teach(DatePicker picker) {
        picker.setLocale(Words.locale());
        picker.setI18n(calendar());
    }

    /** Numbers are written as the reader writes them. */
    public static void teach(BigDecimalField field) {
        field.setLocale(Words.locale());
        field.setI18n(new BigDecimalField.BigDecimalFieldI18n().setBadInputErrorMessage(Words.say("bad.number")));
    }

    public static void teach(TimePicker picker) {
        picker.setLocale(Words.locale());
    }

    public static void teach(DateTimePicker picker) {
        picker.setLocale(Words.locale());
        picker.setDatePickerI18n(calendar());
        picker.setDateAriaLabel(Words.say("tongues.date"));
        picker.setTimeAriaLabel(Words.say("tongues.time"));
    }

    public static PasswordField teach(PasswordField field) {
        field.getElement().setPropertyMap("i18n", Map.of("reveal", Words.say("tongues.reveal")));
        return field;
    }

    public static <T> MultiSelectComboBox<T> teach(MultiSelectComboBox<T> box) {
        box.setI18n(new MultiSelectComboBoxI18n()
                .setCleared(Words.say("tongues.cleared"))
                .setFocused(Words.say("tongues.focused"))
                .setSelected(Words.say("tongues.selected"))
                .setDeselected(Words.say("tongues.deselected"))
                // The browser puts the number in.
                .setTotal(Words.say("choice.count", "{count}")));
        return box;
    }

    public static void teach(Upload upload) {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(
                new UploadI18N.DropFiles().setOne(Words.say("files.drop")).setMany(Words.say("files.drop")));
        words.setAddFiles(
                new UploadI18N.AddFiles().setOne(Words.say("files.attach")).setMany(Words.say("files.attach")));
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(Words.say("files.tooLarge.plain"))
                .setTooManyFiles(Words.say("bad.tooMany"))
                .setIncorrectFileType(Words.say("bad.value")));
        words.setFile(new UploadI18N.File()
                .setRetry(Words.say("tryAgain"))
                .setStart(Words.say("tongues.start"))
                .setRemove(Words.say("tongues.removeFile")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(Words.say("tongues.connecting"))
                        .setStalled(Words.say("tongues.stalled"))
                        .setProcessing(Words.say("tongues.processing"))
                        .setHeld(Words.say("tongues.waiting")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(Words.say("tongues.remaining"))
                        .setUnknown(Words.say("tongues.unknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(Words.say("failed"))
                        .setUnexpectedServerError(Words.say("failed"))
                        // So the browser calls whatever was refused; why is said where it was.
                        .setForbidden(Words.say("files.notTaken"))
                        .setFileTooLarge(Words.say("files.tooLarge.plain"))));
        upload.setI18n(words);
        upload.addAttachListener(
                _ -> upload.getElement().executeJs(NAME_BARS, Words.say("tongues.progress", "{file}")));
    }

    private static DatePickerI18n calendar() {
        Locale locale = Words.locale();
        return new DatePickerI18n()
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % DAYS_OF_WEEK)
                .setToday(Words.say("tongues.today"))
                .setCancel(Words.say("cancel"));
    }

    /** They begin with Sunday, whichever day a week begins with. */
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.iterate(DayOfWeek.SUNDAY, day -> day.plus(1))
                .limit(DAYS_OF_WEEK)
                .map(day -> day.getDisplayName(style, locale))
                .toList();
    }
}
