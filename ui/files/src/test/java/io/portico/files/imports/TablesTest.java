package io.portico.files.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.portico.messages.BadInput;
import io.portico.messages.imports.ImportField;
import io.portico.messages.imports.ImportFormat;
import io.portico.messages.imports.ImportSource;
import io.portico.messages.imports.RowProblem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {

    private static final List<String> PIECES =
            List.of("a", "Z", "ä", "€", "𝒳", "\"", "\"\"", ",", ";", "\t", "\n", "\r\n", " ", "=1+1", "'", "\\", "7");

    private static Table read(String text) {
        return new Tables(new ImportLimits(1_000_000, 1_000)).read(text);
    }

    private static BadInput.Code refusal(String text) {
        try {
            read(text);
        } catch (BadInput bad) {
            return bad.code();
        }
        throw new AssertionError("read all the same");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void whateverIsWrittenAsCsvIsReadAlike(String delimiter) {
        Random random = new Random(28);
        for (int round = 0; round < 500; round++) {
            int width = 1 + random.nextInt(6);
            List<String> header = IntStream.range(0, width)
                    .mapToObj(i -> "h" + i + (random.nextBoolean() ? " x" : ""))
                    .toList();
            List<List<String>> lines = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                List<String> line = new ArrayList<>();
                line.add("k" + text(random));
                for (int column = 1; column < width; column++) {
                    line.add(text(random));
                }
                lines.add(line);
            }
            List<List<String>> all = new ArrayList<>(lines);
            all.addFirst(header);
            String end = random.nextBoolean() ? "\r\n" : "\n";
            String text = all.stream()
                    .map(line -> line.stream().map(cell -> cell(cell, random)).collect(Collectors.joining(delimiter)))
                    .collect(Collectors.joining(end, "", random.nextBoolean() ? end : ""));
            Table table = read(text);
            assertThat(table.columns()).isEqualTo(header);
            assertThat(table.rows().stream().map(Table.Row::cells)).as(text).isEqualTo(lines);
        }
    }

    private static String text(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining());
    }

    /** Quoted where it must be, and now and then where it need not be. */
    private static String cell(String text, Random random) {
        boolean must = text.chars().anyMatch(c -> "\",;\t\r\n".indexOf(c) >= 0);
        return must || random.nextInt(3) == 0 ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    @Test
    void rowsThatAreTooLongOrTooShortAreSaidSo() {
        Table table = read("a,b\n1\n1,2,3\n1,2,\n");
        assertThat(table.rows().stream().map(Table.Row::width))
                .containsExactly(RowProblem.Code.TOO_FEW_FIELDS, RowProblem.Code.TOO_MANY_FIELDS, null);
    }

    @Test
    void columnsOfTheSameNameAreToldApart() {
        assertThat(read("Label,label,,Label (2)\n1,2,3,4\n").columns())
                .containsExactly("Label", "label (2)", "3", "Label (2) (2)");
    }

    @Test
    void objectsBecomeRowsAndWhatIsInThemOneLevelDownColumns() {
        Table table = read("""
                {"count": 2, "tasks": [
                  {"name": "One", "assignee": {"email": "a@b.test", "name": "Ann"}, "tags": ["x", "y"]},
                  {"name": "Two", "done": true, "nr": 7,
                   "comments": [{"author": "Ann", "text": "Hello"}, {"text": "You"}]}
                ]}
                """);
        assertThat(table.format()).isEqualTo(ImportFormat.JSON);
        assertThat(table.columns())
                .containsExactly("name", "assignee.email", "assignee.name", "tags", "done", "nr", "comments");
        assertThat(table.rows().getFirst().cells()).containsExactly("One", "a@b.test", "Ann", "x, y", "", "", "");
        assertThat(table.rows().getLast().cells())
                .containsExactly("Two", "", "", "", "true", "7", "**Ann**\n\nHello\n\n---\n\nYou");
    }

    @Test
    void brokenTextsAreRefusedAndNotMended() {
        assertThat(refusal("")).isEqualTo(BadInput.Code.REQUIRED);
        assertThat(refusal("only,a,header\n")).isEqualTo(BadInput.Code.REQUIRED);
        assertThat(refusal("a\n\"x\" y\n")).isEqualTo(BadInput.Code.NOT_WELL_FORMED);
        assertThat(refusal("a\n\"x\n")).isEqualTo(BadInput.Code.NOT_WELL_FORMED);
        assertThat(refusal("{\"a\": 1}")).isEqualTo(BadInput.Code.NOT_WELL_FORMED);
        assertThat(refusal("[{\"a\": 1}] []")).isEqualTo(BadInput.Code.NOT_WELL_FORMED);
        assertThat(refusal("[{\"a\": 1, \"a\": 2}]")).isEqualTo(BadInput.Code.NOT_WELL_FORMED);
        assertThat(refusal("[".repeat(100_000))).isEqualTo(BadInput.Code.TOO_DEEP);
        assertThat(refusal("[{\"a\": \"" + "x".repeat(200_001) + "\"}]")).isEqualTo(BadInput.Code.TOO_LONG);
        assertThat(refusal("a\n" + "x".repeat(200_001))).isEqualTo(BadInput.Code.TOO_LONG);
        assertThat(refusal("a\n" + "x\n".repeat(1_001))).isEqualTo(BadInput.Code.TOO_MANY);
        assertThat(refusal(",".repeat(300) + "\n1\n")).isEqualTo(BadInput.Code.TOO_MANY);
    }

    @Test
    void lettersAreReadAsTheFirstBytesSayOrNotAtAll() {
        byte[] utf8 = "\uFEFFName\nÄ\n".getBytes(StandardCharsets.UTF_8);
        assertThat(TextOf.read(utf8, TextOf.charset(utf8, ImportCharset.WINDOWS_1252)))
                .isEqualTo("Name\nÄ\n");
        byte[] excel = "\uFEFFName\tÄ".getBytes(StandardCharsets.UTF_16LE);
        assertThat(TextOf.read(excel, TextOf.charset(excel, ImportCharset.UTF_8)))
                .isEqualTo("Name\tÄ");
        byte[] old = "Name\nÄ\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(TextOf.read(old, ImportCharset.WINDOWS_1252)).isEqualTo("Name\nÄ\n");
        assertThatThrownBy(() -> TextOf.read(old, ImportCharset.UTF_8))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.code()).isEqualTo(BadInput.Code.WRONG_CHARSET));
        assertThatThrownBy(() -> TextOf.read(new byte[] {'P', 'K', 3, 4, 0, (byte) 0xFF}, ImportCharset.UTF_8))
                .isInstanceOfSatisfying(
                        BadInput.class, bad -> assertThat(bad.code()).isEqualTo(BadInput.Code.NOT_TEXT));
    }

    @Test
    void exportsOfKnownToolsAreKnownByTheirColumns() {
        Table jira = read("Summary,Issue key,Status,Labels,Labels,Comment,Sprint\nA,N-1,Done,x,y,z,\n");
        assertThat(jira.source()).isEqualTo(ImportSource.JIRA);
        ImportMapping mapping = Proposal.of(jira);
        assertThat(mapping.of(ImportField.LABELS)).containsExactly(3, 4);
        assertThat(mapping.fieldOf(6)).isEmpty();
        assertThat(read("Task ID,Name,Section/Column\n1,a,b\n").source()).isEqualTo(ImportSource.ASANA);
        assertThat(read("ID,Team,Title,Cycle Number\n1,a,b,\n").source()).isEqualTo(ImportSource.LINEAR);
        assertThat(read("[{\"name\":\"x\"}]").source()).isEqualTo(ImportSource.TABLE);
        assertThat(
                        read("{\"lists\":[{\"id\":\"l\",\"name\":\"To do\"}],\"cards\":[{\"id\":\"c\",\"name\":\"x\",\"idList\":\"l\"}]}")
                                .source())
                .isEqualTo(ImportSource.TRELLO);
    }
}
