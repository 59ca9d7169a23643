package io.portico.web.parts;

import com.vaadin.flow.component.html.Div;
import io.portico.messages.BadInput;
import io.portico.messages.TaskId;
import io.portico.messages.requestform.FormAnswer;
import io.portico.views.FormQuestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields of a request form, one below the other, for those who fill it in and, to look at, for those who make it. */
public final class Questionnaire extends Div {

    private static final Pattern PLACE = Pattern.compile("answers\\[(\\d{1,3})].*");
    private static final Pattern FIELD = Pattern.compile("answers\\.(.+)");

    private final House house;
    private final boolean takesFiles;
    private List<Answering> asked = List.of();

    /** @param takesFiles whether the reader's files are taken */
    public Questionnaire(House house, boolean takesFiles) {
        this.house = house;
        this.takesFiles = takesFiles;
        addClassName("questionnaire");
    }

    /** Asks these; what was answered before to a question of the same id and kind is answered still. */
    public void ask(List<FormQuestion> questions) {
        List<Answering> before = asked;
        List<Answering> now = new ArrayList<>();
        for (FormQuestion question : questions) {
            Optional<Answering> same = before.stream()
                    .filter(one -> one.question().id().equals(question.id())
                            && one.question().kind() == question.kind())
                    .findFirst();
            now.add(same.filter(one -> one.question().equals(question)).orElseGet(() -> {
                Answering anew = Answering.of(house, question, takesFiles);
                same.ifPresent(one -> anew.take().accept(one.given().get()));
                return anew;
            }));
        }
        asked = now;
        removeAll();
        now.forEach(one -> add(one.field()));
    }

    /** Whether everything can be sent; if not, each field says what is wrong, and the first of them is gone to. */
    public boolean check() {
        List<Answering> wrong = new ArrayList<>();
        for (Answering one : asked) {
            Optional<BadInput.Code> problem = one.problem();
            if (one.field() instanceof FilePicker picker && picker.isComing()) {
                picker.setErrorMessage(Words.say("files.stillComing"));
                wrong.add(one);
            } else if (problem.isPresent()) {
                one.blame(problem.get());
                wrong.add(one);
            } else {
                one.settle();
            }
        }
        if (!wrong.isEmpty()) {
            wrong.getFirst().focus();
        }
        return wrong.isEmpty();
    }

    /** What was answered; what was not is left out. */
    public List<FormAnswer> answers(TaskId task) {
        return answered().stream()
                .map(one -> one.given().get().answer(task, one.question()))
                .toList();
    }

    private List<Answering> answered() {
        return asked.stream().filter(one -> !one.given().get().isNothing()).toList();
    }

    /** Says a refusal beside the field it is about; false when it is about none of them. */
    public boolean blame(BadInput refused) {
        Matcher place = PLACE.matcher(refused.field());
        Matcher field = FIELD.matcher(refused.field());
        Optional<Answering> guilty = Optional.empty();
        if (place.matches()) {
            guilty = answered().stream().skip(Integer.parseInt(place.group(1))).findFirst();
        } else if (field.matches()) {
            guilty = asked.stream()
                    .filter(one -> one.question().id().equals(field.group(1)))
                    .findFirst();
        }
        guilty.ifPresent(one -> {
            one.blame(refused.code());
            one.focus();
        });
        return guilty.isPresent();
    }
}
