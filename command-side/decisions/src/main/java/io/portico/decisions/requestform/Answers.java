package io.portico.decisions.requestform;

import io.portico.decisions.Hearing;
import io.portico.decisions.Texts;
import io.portico.decisions.file.File;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.FileId;
import io.portico.messages.requestform.AnswerCheck;
import io.portico.messages.requestform.FieldKind;
import io.portico.messages.requestform.FormAnswer;
import io.portico.messages.requestform.FormChoice;
import io.portico.messages.requestform.FormField;
import io.portico.messages.requestform.FormSheet;
import io.portico.messages.requestform.Verbatim;
import io.portico.messages.sealing.Confidential;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was answered, read against the form's questions: as the name and the description of a task.
 *
 * @param title what the form is called
 * @param fileIds all files of all answers
 */
record Answers(
        Confidential title, Confidential name, @Nullable Confidential description, List<FileId> fileIds) {

    private static final String CUT = "…";

    static Answers read(Hearing hearing, FormSheet sheet, List<FormAnswer> answers) {
        return new Reading(hearing, sheet, answers).answers();
    }

    /** One reading of answers; whatever is wrong is thrown with the answer's place. */
    private static final class Reading {

        private final Hearing hearing;
        private final FormSheet sheet;
        private final List<FormAnswer> answers;
        private final List<FileId> fileIds = new ArrayList<>();
        private final List<String> paragraphs = new ArrayList<>();
        private @Nullable String headline;

        Reading(Hearing hearing, FormSheet sheet, List<FormAnswer> answers) {
            this.hearing = hearing;
            this.sheet = sheet;
            this.answers = answers;
        }

        Answers answers() {
            demandAsked();
            for (FormField field : sheet.fields()) {
                read(field);
            }
            demandFiles();
            String title = texts().open(sheet.title()).orElse("");
            String name = headline == null ? title : title.isEmpty() ? headline : title + ": " + headline;
            String description = String.join("\n\n", paragraphs);
            if (description.length() > Check.MAX_TEXT) {
                throw new BadInput("answers", BadInput.Code.TOO_LONG);
            }
            return new Answers(
                    Confidential.of(title),
                    Confidential.of(
                            name.length() > Check.MAX_TITLE ? name.substring(0, Check.MAX_TITLE - 1) + CUT : name),
                    description.isEmpty() ? null : Confidential.of(description),
                    List.copyOf(fileIds));
        }

        /** Nobody answers what is not asked. */
        private void demandAsked() {
            for (int i = 0; i < answers.size(); i++) {
                String fieldId = answers.get(i).fieldId();
                if (sheet.fields().stream().noneMatch(field -> field.id().equals(fieldId))) {
                    throw new BadInput("answers[" + i + "].fieldId", BadInput.Code.UNKNOWN_VALUE);
                }
            }
        }

        private void demandFiles() {
            if (fileIds.size() > Check.MAX_FILES_PER_POST) {
                throw new BadInput("answers", BadInput.Code.TOO_MANY);
            }
            if (fileIds.stream().distinct().count() < fileIds.size()) {
                throw new BadInput("answers", BadInput.Code.INVALID_ID);
            }
        }

        private void read(FormField field) {
            int place = place(field);
            FormAnswer answer = place < 0 ? null : answers.get(place);
            AnswerCheck check = new AnswerCheck(field.kind(), field.required());
            String at = place < 0 ? "answers." + field.id() : "answers[" + place + "]";
            String text = answer == null
                    ? null
                    : Optional.ofNullable(answer.text())
                            .flatMap(texts()::open)
                            .map(String::strip)
                            .filter(said -> !said.isEmpty())
                            .orElse(null);
            List<String> chosen = answer == null
                    ? List.of()
                    : answer.choiceIds().stream().distinct().toList();
            List<FileId> files = answer == null ? List.of() : answer.fileIds();
            boolean typed = !field.kind().hasChoices() && field.kind() != FieldKind.FILE;
            if ((!typed && text != null)
                    || (!field.kind().hasChoices() && !chosen.isEmpty())
                    || (field.kind() != FieldKind.FILE && !files.isEmpty())) {
                throw new BadInput(at, BadInput.Code.WRONG_TYPE);
            }
            if (typed) {
                demand(check.ofText(text), at, ".text");
                if (text != null) {
                    say(field, typed(field.kind(), text));
                }
            } else if (field.kind().hasChoices()) {
                List<String> known =
                        field.choices().stream().map(FormChoice::id).toList();
                demand(check.ofChoices(chosen, known), at, ".choiceIds");
                say(field, chosen(field, chosen));
            } else {
                demand(check.ofFiles(files.size()), at, ".fileIds");
                fileIds.addAll(files);
                say(field, names(files));
            }
        }

        private int place(FormField field) {
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i).fieldId().equals(field.id())) {
                    return i;
                }
            }
            return -1;
        }

        private static void demand(Optional<BadInput.Code> wrong, String at, String part) {
            wrong.ifPresent(code -> {
                throw new BadInput(code == BadInput.Code.REQUIRED ? at : at + part, code);
            });
        }

        private String typed(FieldKind kind, String text) {
            if (kind == FieldKind.SHORT_TEXT && headline == null) {
                headline = text;
            }
            return switch (kind) {
                case LINK -> "<" + text + ">";
                case NUMBER -> Verbatim.markdown(AnswerCheck.plain(text));
                default -> Verbatim.markdown(text);
            };
        }

        private String chosen(FormField field, List<String> chosen) {
            List<String> words = field.choices().stream()
                    .filter(choice -> chosen.contains(choice.id()))
                    .map(choice -> oneLine(choice.text()))
                    .toList();
            return field.kind() == FieldKind.ONE_OF ? String.join("", words) : list(words);
        }

        private String names(List<FileId> files) {
            return list(files.stream()
                    .map(file -> hearing.load(File.class, file).invoke(loaded -> loaded.ofAuthor(hearing.person())))
                    .map(file -> oneLine(file.name()))
                    .toList());
        }

        private static String list(List<String> words) {
            return words.stream().map(word -> "- " + word).collect(Collectors.joining("\n"));
        }

        /** As part of a line, where nothing may begin another one. */
        private String oneLine(Confidential words) {
            return Verbatim.markdown(
                    texts().open(words).orElse("").replaceAll("\\s+", " ").strip());
        }

        private void say(FormField field, String answer) {
            if (!answer.isEmpty()) {
                paragraphs.add("**" + oneLine(field.label()) + "**\n" + answer);
            }
        }

        private Texts texts() {
            return hearing.texts();
        }
    }
}
