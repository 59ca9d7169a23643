package io.portico.evidence;

import io.portico.access.AccessState;
import io.portico.access.Policy;
import io.portico.messages.UserId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Works the answers out again, each when the ledger stands where it stood at its instant. */
final class Replies {

    private final Manifest manifest;
    private final Bundle.Answers lines;
    private final Optional<Instant> vouchedUntil;
    private final Report report;
    private final Set<String> answered = new TreeSet<>();
    private long right;
    private long all;
    private boolean fromDone;
    private boolean toDone;

    Replies(Manifest manifest, Bundle.Answers lines, Optional<Instant> vouchedUntil, Report report) {
        this.manifest = manifest;
        this.lines = lines;
        this.vouchedUntil = vouchedUntil;
        this.report = report;
    }

    /** Whatever was asked of before that time is asked of this state. */
    void dueBefore(Instant time, AccessState state, boolean isStateWhole) throws IOException {
        for (Optional<Answer> next = lines.next(); next.isPresent(); next = lines.next()) {
            Answer answer = next.get();
            if (!answer.at().isBefore(time)) {
                break;
            }
            silences(answer.at(), state, isStateWhole);
            judge(answer, state, isStateWhole);
            lines.taken();
        }
        silences(time, state, isStateWhole);
    }

    void say() {
        report.says(right + " of " + all + " answers were worked out again and are true.");
    }

    private void judge(Answer answer, AccessState state, boolean isStateWhole) {
        all++;
        if (answer.at().equals(manifest.from()) || answer.at().equals(manifest.to())) {
            answered.add(answer.person() + " " + answer.at());
        }
        String what = "what " + answer.person() + " saw at " + answer.at();
        if (vouchedUntil.isEmpty() || answer.at().isAfter(vouchedUntil.get())) {
            report.refutes("The bundle answers " + what + ", which is later than its newest checkpoint.");
        } else if (!isStateWhole) {
            report.cannotTell("Whether it is true " + what + ", for not every event before can be read.");
        } else {
            List<String> sees = seen(state, new UserId(answer.person()), answer.at());
            Answer worked = Answer.of(answer.at(), answer.person(), sees);
            if (worked.equals(answer)) {
                right++;
            } else if (!areRulesKnown()) {
                report.cannotTell("By version " + manifest.rules() + " of the rules it was said " + what + ", and this"
                        + " program has version " + Policy.VERSION + ". " + difference(answer, worked));
            } else {
                report.refutes("The bundle is wrong about " + what + ". " + difference(answer, worked));
            }
        }
    }

    private List<String> seen(AccessState state, UserId person, Instant at) {
        return Figures.seen(state, person, at, manifest.figures());
    }

    private boolean areRulesKnown() {
        return manifest.rules() == Policy.VERSION;
    }

    private static String difference(Answer answer, Answer worked) {
        List<String> tooMany = new ArrayList<>(answer.sees());
        tooMany.removeAll(Set.copyOf(worked.sees()));
        List<String> missing = new ArrayList<>(worked.sees());
        missing.removeAll(Set.copyOf(answer.sees()));
        return (tooMany.isEmpty() ? "" : "It names " + shortened(tooMany) + ", which they did not see. ")
                + (missing.isEmpty() ? "" : "It does not name " + shortened(missing) + ", which they saw.");
    }

    private static String shortened(List<String> things) {
        return things.size() <= 10
                ? String.join(", ", things)
                : String.join(", ", things.subList(0, 10)) + " and " + (things.size() - 10) + " more";
    }

    /** About whom nothing is said at one of the two ends, though they are outside and there. */
    private void silences(Instant time, AccessState state, boolean isStateWhole) {
        if (!fromDone && manifest.from().isBefore(time)) {
            fromDone = true;
            silence(manifest.from(), state, isStateWhole);
        }
        if (!toDone && manifest.to().isBefore(time)) {
            toDone = true;
            silence(manifest.to(), state, isStateWhole);
        }
    }

    private void silence(Instant end, AccessState state, boolean isStateWhole) {
        if (!isStateWhole) {
            return;
        }
        List<String> silent = state.people().stream()
                .filter(person ->
                        state.person(person).flatMap(found -> found.audience()).isPresent())
                .filter(person -> !answered.contains(person.value() + " " + end))
                .filter(person -> !seen(state, person, end).isEmpty())
                .map(UserId::value)
                .toList();
        if (!silent.isEmpty()) {
            String what = "The bundle does not say what " + shortened(silent) + " saw at " + end
                    + ", who are outside and saw something";
            if (areRulesKnown()) {
                report.refutes(what + ".");
            } else {
                report.cannotTell(what + " by the rules of this program.");
            }
        }
    }
}
