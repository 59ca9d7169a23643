package io.portico.app.moving;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/**
 * Whether anything was named twice, among more names than fit into memory: of each only a number is kept. Two names of ten
 * million share theirs once in some hundred thousand times.
 */
final class Doubles {

    private long[] numbers = new long[1 << 10];
    private int count;

    void add(String name) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, count * 2);
        }
        numbers[count++] =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getLeastSignificantBits();
    }

    /** Asked once, at the end. */
    boolean none() {
        Arrays.sort(numbers, 0, count);
        for (int i = 1; i < count; i++) {
            if (numbers[i] == numbers[i - 1]) {
                return false;
            }
        }
        return true;
    }
}
