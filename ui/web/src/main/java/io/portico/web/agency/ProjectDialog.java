package io.portico.web.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.Audience;
import io.portico.messages.BadInput;
import io.portico.messages.Change;
import io.portico.messages.Check;
import io.portico.messages.ProjectId;
import io.portico.messages.UserId;
import io.portico.messages.person.Permission;
import io.portico.messages.project.AddProject;
import io.portico.messages.project.DescriptionChange;
import io.portico.messages.project.EditProject;
import io.portico.messages.project.ProjectStatus;
import io.portico.messages.project.SwitchProjectProgress;
import io.portico.messages.sealing.Confidential;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.EmployeeDetails;
import io.portico.views.agency.ProjectDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Link;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adding and editing a project; editing also shows its client access and partner access. */
final class ProjectDialog {

    private final House house;
    private final @Nullable ProjectDetails before;
    private final FormDialog dialog;
    private final ComboBox<BrandDetails> brand = new ComboBox<>(Words.say("project.brand"));
    private final TextField title = new TextField(Words.say("project.title"));
    private final TextArea description = new TextArea(Words.say("project.description"));
    private final ComboBox<EmployeeDetails> manager = new ComboBox<>(Words.say("project.manager"));
    private final MultiSelectComboBox<EmployeeDetails> team =
            Tongues.teach(new MultiSelectComboBox<>(Words.say("project.team")));
    private final Select<ProjectStatus> status = new Select<>();
    private final DatePicker startsOn = new DatePicker(Words.say("project.startsOn"));
    private final DatePicker endsOn = new DatePicker(Words.say("project.endsOn"));
    private final Checkbox progress = new Checkbox(Words.say("project.progressShown"), true);
    private final CheckboxGroup<Audience> newTasks = new CheckboxGroup<>(Words.say("project.newTasksOpenTo"));
    private final ProjectId id;

    ProjectDialog(House house, @Nullable ProjectDetails before) {
        this.house = house;
        this.before = before;
        this.id = before == null ? ProjectId.random() : before.id();
        this.dialog = new FormDialog(
                Words.say(before == null ? "projects.add" : "project.edit"),
                Words.say(before == null ? "create" : "save"));
        offer(new Known(house));
        dialog.fields().name("brandId", brand);
        dialog.fields().name("title", title);
        dialog.fields().name("description", description);
        dialog.fields().name("managerId", manager);
        dialog.fields().name("endsOn", endsOn);
        dialog.body(title, brand, description, manager, team, status, startsOn, endsOn, progress);
        if (house.may(Permission.ACCESS_GRANT)) {
            dialog.body(newTasks);
        }
        if (before != null) {
            fill(before);
            dialog.body(
                    new H3(Words.say("project.access")),
                    new ProjectAccess(house, before, house.may(Permission.ACCESS_GRANT)));
        }
        dialog.onSubmit(this::save);
    }

    void open() {
        dialog.open();
        title.focus();
    }

    private void offer(Known known) {
        title.setMaxLength(Check.MAX_TITLE);
        title.setRequiredIndicatorVisible(true);
        brand.setItems(known.brands());
        brand.setItemLabelGenerator(one -> Words.say("brand.of", one.name(), one.companyName()));
        brand.setRequiredIndicatorVisible(true);
        List<EmployeeDetails> employees = mayChoosePeople() ? known.employees() : List.of();
        manager.setVisible(mayChoosePeople());
        team.setVisible(mayChoosePeople());
        manager.setItems(employees);
        manager.setItemLabelGenerator(Known::name);
        manager.setValue(one(employees, house.me().id()));
        team.setItems(employees);
        team.setItemLabelGenerator(Known::name);
        status.setLabel(Words.say("project.status"));
        status.setItems(ProjectStatus.values());
        status.setItemLabelGenerator(Words::say);
        status.setValue(ProjectStatus.PLANNED);
        newTasks.setItems(Audience.values());
        newTasks.setItemLabelGenerator(Words::say);
        newTasks.setHelperText(Words.say("project.newTasksOpenTo.help"));
        Tongues.teach(startsOn);
        Tongues.teach(endsOn);
    }

    /** Whoever may not know the agency's people manages what they make, and leaves as it is what others made. */
    private boolean mayChoosePeople() {
        return house.may(Permission.PEOPLE_VIEW);
    }

    private UserId managerId() {
        if (manager.getValue() != null) {
            return manager.getValue().id();
        }
        return before == null ? house.me().id() : before.managerId();
    }

    private Set<UserId> teamIds() {
        if (!mayChoosePeople()) {
            return before == null ? Set.of() : Set.copyOf(before.teamIds());
        }
        return team.getValue().stream().map(EmployeeDetails::id).collect(Collectors.toSet());
    }

    private static @Nullable EmployeeDetails one(List<EmployeeDetails> all, UserId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    private void fill(ProjectDetails project) {
        List<EmployeeDetails> employees = manager.getListDataView().getItems().toList();
        brand.setValue(brand.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(project.brandId()))
                .findFirst()
                .orElse(null));
        brand.setReadOnly(true);
        brand.setHelperText(Words.say("project.brand.fixed"));
        title.setValue(project.title());
        description.setValue(project.description() == null ? "" : project.description());
        manager.setValue(one(employees, project.managerId()));
        team.setValue(employees.stream()
                .filter(one -> project.teamIds().contains(one.id()))
                .collect(Collectors.toSet()));
        status.setValue(project.status());
        startsOn.setValue(project.startsOn());
        endsOn.setValue(project.endsOn());
        newTasks.setValue(project.newTasksOpenTo());
        progress.setValue(project.progressShown());
    }

    private void save() {
        UserId managerId = managerId();
        Set<UserId> teamIds = teamIds();
        Confidential words = description.isEmpty() ? null : Confidential.of(description.getValue());
        if (before == null) {
            if (brand.getValue() == null) {
                throw new BadInput("brandId", BadInput.Code.REQUIRED);
            }
            house.send(new AddProject(
                    id,
                    brand.getValue().id(),
                    Confidential.of(title.getValue()),
                    words,
                    managerId,
                    teamIds,
                    status.getValue(),
                    startsOn.getValue(),
                    endsOn.getValue(),
                    newTasks.getValue(),
                    progress.getValue()));
            UI.getCurrent().navigate(Link.to(id));
        } else {
            Check.text("title", title.getValue(), Check.MAX_TITLE);
            house.send(new EditProject(
                    id,
                    before.version(),
                    Confidential.of(title.getValue()),
                    new DescriptionChange(id, words),
                    managerId,
                    teamIds,
                    status.getValue(),
                    Change.to(startsOn.getValue()),
                    Change.to(endsOn.getValue()),
                    before.newTasksOpenTo().equals(newTasks.getValue()) ? null : newTasks.getValue()));
            if (progress.getValue() != before.progressShown()) {
                house.send(new SwitchProjectProgress(id, progress.getValue()));
            }
        }
    }
}
