package io.portico.app.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The mark in the data folder that says whether it holds the demonstration, whole or half. */
record DemoFolder(Path data) {

    private static final String MARK = "demo";
    private static final String HALF = "being told";
    private static final String WHOLE = "told";
    /** What the stores keep in the folder. Nothing else is ever deleted: it may be somebody's home. */
    private static final List<String> OURS = List.of("ledger.db", "views.", "secrets.");

    boolean whole() {
        return marked(WHOLE);
    }

    void begin() {
        mark(HALF);
    }

    void end() {
        mark(WHOLE);
    }

    /** Empties the folder of a story that broke off; before any store is opened. True when there was one. */
    boolean sweepHalf() {
        if (!marked(HALF)) {
            return false;
        }
        try {
            for (Path file : ours()) {
                delete(file);
            }
            Files.delete(data.resolve(MARK));
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> ours() throws IOException {
        try (Stream<Path> files = Files.list(data)) {
            return files.filter(file -> isOurs(file.getFileName().toString())).toList();
        }
    }

    private static boolean isOurs(String name) {
        return name.equals("files") || OURS.stream().anyMatch(name::startsWith);
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.list(path)) {
                for (Path file : inside.toList()) {
                    delete(file);
                }
            }
        }
        Files.delete(path);
    }

    private boolean marked(String word) {
        try {
            Path mark = data.resolve(MARK);
            return Files.exists(mark) && Files.readString(mark).strip().equals(word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void mark(String word) {
        try {
            Files.createDirectories(data);
            Files.writeString(data.resolve(MARK), word + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
