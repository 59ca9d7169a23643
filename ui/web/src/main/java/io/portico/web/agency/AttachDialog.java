package io.portico.web.agency;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import io.portico.messages.BadInput;
import io.portico.messages.PostId;
import io.portico.messages.TaskId;
import io.portico.messages.ThreadName;
import io.portico.messages.person.Permission;
import io.portico.messages.post.PostNote;
import io.portico.messages.post.PostReply;
import io.portico.views.PersonName;
import io.portico.views.agency.FindReaders;
import io.portico.views.agency.ProjectDetails;
import io.portico.views.agency.Readers;
import io.portico.web.parts.AudienceMark;
import io.portico.web.parts.FilePicker;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.HeldReplies;
import io.portico.web.parts.House;
import io.portico.web.parts.Live;
import io.portico.web.parts.NamesList;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Attaches files to a task: a post without text in a thread that is chosen, the agency's own unless somebody chooses
 * another (access.md, rule 7). It says who will have them before they go.
 */
final class AttachDialog {

    private final House house;
    private final TaskId task;
    private final Optional<ProjectDetails> project;
    private final FormDialog dialog = new FormDialog(Words.say("files.add"), Words.say("files.add.do"));
    private final RadioButtonGroup<ThreadName> thread = new RadioButtonGroup<>(Words.say("files.add.for"));
    private final Paragraph readers = new Paragraph();
    private final FilePicker files;

    /** Sending twice attaches once. */
    private final PostId id = PostId.random();

    AttachDialog(House house, TaskId task, Optional<ProjectDetails> project) {
        this.house = house;
        this.task = task;
        this.project = project;
        this.files = new FilePicker(house, Words.say("files"));
        List<ThreadName> threads = threads(house);
        thread.setItems(threads);
        thread.setItemLabelGenerator(Words::say);
        thread.setValue(threads.getFirst());
        readers.getElement().setAttribute("aria-live", "polite");
        Live<Named> named = Live.keep(
                readers, house, Set.of(task.named(), "access"), this::readers, this::nameReaders, readers::removeAll);
        thread.addValueChangeListener(_ -> named.again());
        dialog.fields().name("fileIds", files);
        dialog.body(files, thread, readers);
        files.takesAllOf(dialog);
        dialog.onSubmit(this::attach);
    }

    static boolean mayBeOffered(House house) {
        return !threads(house).isEmpty();
    }

    private static List<ThreadName> threads(House house) {
        return Arrays.stream(ThreadName.values())
                .filter(thread ->
                        house.may(thread == ThreadName.AGENCY ? Permission.NOTES_POST : Permission.REPLIES_POST))
                .toList();
    }

    void open() {
        dialog.open();
    }

    /** Those outside who read a thread; nobody does who is told of the agency's own. */
    private record Named(ThreadName thread, @Nullable Readers outside) {}

    private Named readers() {
        ThreadName chosen = thread.getValue();
        return new Named(
                chosen,
                chosen.audience()
                        .map(audience -> house.ask(new FindReaders(task, audience)))
                        .orElse(null));
    }

    private void nameReaders(Named named) {
        Readers outside = named.outside();
        readers.setClassName("readers wide " + AudienceMark.className(named.thread()));
        if (outside == null) {
            readers.setText(Words.say("readers.onlyUs", house.agency().name()));
        } else {
            NamesList.say(
                    readers,
                    ReaderWords.of(outside, named.thread().audience().orElseThrow(), project),
                    outside.items().stream().map(PersonName::name).toList());
        }
    }

    private void attach() {
        if (files.isComing()) {
            dialog.stay();
            Notice.refused(Words.say("files.stillComing"));
            return;
        }
        if (files.fileIds().isEmpty()) {
            throw new BadInput("fileIds", BadInput.Code.REQUIRED);
        }
        int held = house.me().undoSendSeconds();
        thread.getValue()
                .audience()
                .ifPresentOrElse(
                        audience -> {
                            house.send(new PostReply(id, task, audience, null, files.fileIds(), held));
                            if (held > 0) {
                                Notice.undoable(
                                        Words.say("files.added.reply", held), () -> HeldReplies.takeBack(house, id));
                            } else {
                                Notice.done(Words.say("files.added"));
                            }
                        },
                        () -> {
                            house.send(new PostNote(id, task, null, files.fileIds()));
                            Notice.done(Words.say("files.added"));
                        });
    }
}
