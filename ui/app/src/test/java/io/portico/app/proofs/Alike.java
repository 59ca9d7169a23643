package io.portico.app.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * That two questions are answered alike, and as fast. They are asked by turns and the medians compared, so that a busy machine
 * slows both; a difference that is there is there again when all is measured once more.
 */
final class Alike {

    private static final double MOST = 1.2;
    private static final int ROUNDS = 3;

    private final RunningHouse house;
    private final Function<HttpResponse<String>, Object> said;

    private Alike(RunningHouse house, Function<HttpResponse<String>, Object> said) {
        this.house = house;
        this.said = said;
    }

    private record Answered(HttpResponse<String> answer, long nanos) {}

    /**
     * Fails when they are not.
     *
     * @param what what the one has that the other has not, such as "to be known"
     * @param said what of an answer must be the same
     */
    static void demand(
            RunningHouse house,
            String what,
            Function<HttpResponse<String>, Object> said,
            int tries,
            IntFunction<HttpResponse<String>> one,
            IntFunction<HttpResponse<String>> other) {
        double ratio = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ratio = new Alike(house, said).ratio(tries, one, other);
            if (ratio <= MOST && ratio >= 1 / MOST) {
                return;
            }
        }
        throw new AssertionError(what + " takes " + ratio + " times as long");
    }

    /** The median of the one to that of the other, after a few that warm everything up. */
    private double ratio(int tries, IntFunction<HttpResponse<String>> one, IntFunction<HttpResponse<String>> other) {
        List<Long> ones = new ArrayList<>();
        List<Long> others = new ArrayList<>();
        for (int i = -tries / 10; i < tries; i++) {
            boolean oneFirst = i % 2 == 0;
            Answered first = answered(oneFirst ? one : other, Math.abs(i));
            Answered second = answered(oneFirst ? other : one, Math.abs(i));
            assertThat(said.apply(first.answer())).isEqualTo(said.apply(second.answer()));
            if (i >= 0) {
                ones.add((oneFirst ? first : second).nanos());
                others.add((oneFirst ? second : first).nanos());
            }
        }
        return (double) median(ones) / median(others);
    }

    private Answered answered(IntFunction<HttpResponse<String>> asking, int turn) {
        long begun = System.nanoTime();
        HttpResponse<String> answer = asking.apply(turn);
        long nanos = System.nanoTime() - begun;
        // What is done behind one answer is none of the next one's.
        house.awaitErrands();
        return new Answered(answer, nanos);
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
