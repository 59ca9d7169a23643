package io.portico.web.agency;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.portico.messages.BadInput;
import io.portico.messages.Check;
import io.portico.messages.ReviewId;
import io.portico.messages.review.ReviewScope;
import io.portico.messages.review.StartReview;
import io.portico.views.agency.BrandDetails;
import io.portico.views.agency.CompanyDetails;
import io.portico.views.agency.EmployeeDetails;
import io.portico.web.parts.FormDialog;
import io.portico.web.parts.House;
import io.portico.web.parts.Notice;
import io.portico.web.parts.Tongues;
import io.portico.web.parts.Words;

/** Starts a review: about what, by whom, until when. */
final class ReviewDialog {

    private enum About {
        EVERYTHING,
        COMPANY,
        BRAND
    }

    private static final int USUAL_DAYS = 14;

    private final House house;
    private final ReviewId id = ReviewId.random();
    private final FormDialog dialog = new FormDialog(Words.say("reviews.start"), Words.say("reviews.start.do"));
    private final TextField name = new TextField(Words.say("reviews.name"));
    private final Select<About> about = new Select<>();
    private final ComboBox<CompanyDetails> company = new ComboBox<>(Words.say("company"));
    private final ComboBox<BrandDetails> brand = new ComboBox<>(Words.say("thing.brand"));
    private final ComboBox<EmployeeDetails> reviewer = new ComboBox<>(Words.say("reviews.reviewer"));
    private final DatePicker due = new DatePicker(Words.say("reviews.due"));

    ReviewDialog(House house) {
        this.house = house;
        Known known = new Known(house);
        name.setMaxLength(Check.MAX_NAME);
        name.setHelperText(Words.say("reviews.name.help"));
        about.setLabel(Words.say("reviews.scope"));
        about.setItems(About.values());
        about.setItemLabelGenerator(one -> Words.say("reviews.about." + one));
        about.setValue(About.EVERYTHING);
        about.addValueChangeListener(_ -> fit());
        company.setItems(known.companies());
        company.setItemLabelGenerator(CompanyDetails::name);
        brand.setItems(known.brands());
        brand.setItemLabelGenerator(one -> Words.say("brand.of", one.name(), one.companyName()));
        reviewer.setItems(known.employees());
        reviewer.setItemLabelGenerator(Known::name);
        known.employees().stream()
                .filter(one -> one.id().equals(house.me().id()))
                .findFirst()
                .ifPresent(reviewer::setValue);
        Tongues.teach(due);
        due.setMin(house.times().today());
        due.setValue(house.times().today().plusDays(USUAL_DAYS));
        due.setHelperText(Words.say("reviews.due.help"));
        dialog.fields().name("name", name);
        dialog.fields().name("companyId", company);
        dialog.fields().name("brandId", brand);
        dialog.fields().name("reviewerId", reviewer);
        dialog.fields().name("dueOn", due);
        Paragraph what = new Paragraph(Words.say("reviews.start.text"));
        what.addClassNames("quiet", "wide");
        dialog.body(what, name, about, company, brand, reviewer, due);
        dialog.onSubmit(this::start);
        fit();
    }

    void open() {
        dialog.open();
    }

    private void fit() {
        company.setVisible(about.getValue() == About.COMPANY);
        brand.setVisible(about.getValue() == About.BRAND);
    }

    private void start() {
        ReviewScope scope =
                switch (about.getValue()) {
                    case EVERYTHING -> ReviewScope.EVERYTHING;
                    case COMPANY ->
                        ReviewScope.company(chosen("companyId", company).id());
                    case BRAND -> ReviewScope.brand(chosen("brandId", brand).id());
                };
        house.send(new StartReview(
                id,
                name.getValue(),
                scope,
                chosen("reviewerId", reviewer).id(),
                Check.present("dueOn", due.getValue())));
        Notice.done(Words.say("reviews.started", name.getValue().strip()));
        dialog.getUI().ifPresent(ui -> ui.navigate(ReviewsPage.ADDRESS + "/" + id.value()));
    }

    private static <T> T chosen(String field, ComboBox<T> box) {
        if (box.getValue() == null) {
            throw new BadInput(field, BadInput.Code.REQUIRED);
        }
        return box.getValue();
    }
}
