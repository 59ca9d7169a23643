package io.portico.web.parts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import io.portico.views.PageRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A long list of the workbench: fetched as far as somebody looks, kept true, with words for nothing and for failure. */
public final class LiveGrid<T> extends Div {

    private final Stock<T> stock;
    private final Grid<T> grid = new Grid<>();
    private final Supplier<Component> nothing;
    private final Div instead = new Div();
    private Function<T, Object> identity = item -> item;
    private Predicate<T> choosable = _ -> true;
    private boolean filled;

    /**
     * The list.
     *
     * @param keys what it depends on
     * @param nothing what stands there when the list is empty
     */
    public LiveGrid(
            House house,
            String label,
            Set<String> keys,
            Function<PageRequest, Slice<T>> question,
            Supplier<Component> nothing) {
        this.stock = new Stock<>(question);
        this.nothing = nothing;
        addClassName("live-grid");
        grid.setAriaLabel(label);
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setAllRowsVisible(false);
        add(grid, instead);
        // Rows without anything in them are for a list that is there.
        grid.setVisible(false);
        Live.keep(this, house, keys, stock::renewed, this::show, () -> show(List.of()))
                .daily();
    }

    public Grid<T> grid() {
        return grid;
    }

    /**
     * Lets rows be chosen, with the bar's deeds for those that are.
     *
     * @param by what tells a row from others and stays when the row changes
     */
    public LiveGrid<T> choosing(Function<T, Object> by, ChoiceBar<T> bar) {
        identity = by;
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.asMultiSelect()
                .addSelectionListener(
                        event -> bar.count(event.getAllSelectedItems().size()));
        bar.connect(
                this::chosen,
                () -> grid.asMultiSelect()
                        .select(stock.from(0, ChoiceBar.MOST).stream()
                                .filter(choosable)
                                .toList()),
                () -> grid.asMultiSelect().deselectAll());
        addComponentAsFirst(bar);
        return this;
    }

    /** Only such rows can be chosen; the others stand between them. */
    public LiveGrid<T> choosingOnly(Predicate<T> which) {
        choosable = which;
        grid.setItemSelectableProvider(which::test);
        return this;
    }

    /** The rows that are chosen, as they are now. */
    private List<T> chosen() {
        Set<Object> ids = grid.getSelectedItems().stream().map(identity).collect(Collectors.toSet());
        return stock.renewed().stream()
                .filter(item -> ids.contains(identity.apply(item)))
                .limit(ChoiceBar.MOST)
                .toList();
    }

    private void fill() {
        filled = true;
        grid.setItems(new CallbackDataProvider<>(
                query -> stock.from(query.getOffset(), query.getLimit()).stream(),
                _ -> stock.renewed().size(),
                item -> identity.apply(item)));
        grid.getLazyDataView().setItemCountUnknown();
    }

    private void show(List<T> items) {
        instead.removeAll();
        instead.setVisible(items.isEmpty());
        grid.setVisible(!items.isEmpty());
        if (items.isEmpty()) {
            instead.add(nothing.get());
        } else if (!filled) {
            fill();
        } else {
            grid.getDataProvider().refreshAll();
        }
    }
}
