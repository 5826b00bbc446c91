package pl.krakow.centra.sites.city;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.reports.Contracts;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.forms.Problems;

/**
 * What the city enters for an operator's term, as it was typed: a row for each result. A row knows what it said when the
 * form was opened, so that after somebody else's change nothing typed is lost and nothing of theirs is overwritten unseen.
 *
 * @param revision of what the rows were last compared with
 */
record PromiseForm(long revision, List<Row> rows, String note) {

    private static final int FRESH_ROWS = 3;
    private static final int MOST_ROWS = 120;

    /**
     * One result.
     *
     * @param what indicator, and the part of it if only one is meant: {@code eventPeople|eventKind|TRAINING}
     * @param name in words; empty for a row that was only just begun
     * @param opened amount and day as the form showed them first; null for a new row
     * @param since what somebody else made of it meanwhile
     */
    record Row(
            String what,
            String name,
            String amount,
            String due,
            @Nullable Agreed opened,
            Meanwhile since) {

        static final Row FRESH = new Row("", "", "", "", null, Meanwhile.NOTHING);

        static Row of(Contracts.Promise promise, Meanwhile since) {
            var agreed = Agreed.of(promise);
            return new Row(
                    cell(promise.indicator(), promise.by(), promise.value()),
                    promise.name(),
                    agreed.amount(),
                    agreed.due(),
                    agreed,
                    since);
        }

        public boolean isNew() {
            return opened == null;
        }

        boolean isEmpty() {
            return isNew() && amount.isEmpty() && (!name.isEmpty() || what.isEmpty() && due.isEmpty());
        }

        /** Whether it leaves the contract. */
        boolean isGivenUp() {
            return !isNew() && amount.isEmpty();
        }

        private boolean isOf(Contracts.Promise promise) {
            return opened != null
                    && what.equals(cell(promise.indicator(), promise.by(), promise.value()))
                    && opened.due().equals(promise.due().toString());
        }

        /** The row beside what holds now. */
        private Row beside(Contracts.@Nullable Promise now) {
            if (opened == null) {
                return this;
            }
            if (now == null) {
                return new Row(what, name, amount, due, null, Meanwhile.GONE);
            }
            var agreed = Agreed.of(now);
            return agreed.equals(opened)
                    ? new Row(what, name, amount, due, opened, Meanwhile.NOTHING)
                    : new Row(what, name, amount, due, agreed, Meanwhile.CHANGED);
        }

        Contracts.DraftPromise draft() {
            var parts = what.split("\\|", 3);
            return new Contracts.DraftPromise(
                    parts[0],
                    parts.length == 3 ? parts[1] : null,
                    parts.length == 3 ? parts[2] : null,
                    Long.parseLong(amount),
                    due.isEmpty() ? null : LocalDate.parse(due));
        }
    }

    /** What was agreed when the form was opened. */
    record Agreed(String amount, String due) {

        static Agreed of(Contracts.Promise promise) {
            return new Agreed(Long.toString(promise.amount()), promise.due().toString());
        }
    }

    /** What somebody else made of a row while the form was open: nothing, other numbers, gone, or it is theirs. */
    enum Meanwhile {
        NOTHING,
        CHANGED,
        GONE,
        ADDED
    }

    static String cell(String indicator, @Nullable String by, @Nullable String value) {
        return by == null || value == null ? indicator : indicator + "|" + by + "|" + value;
    }

    static PromiseForm of(Contracts.Contract contract) {
        return new PromiseForm(
                        contract.revision(),
                        contract.promises().stream()
                                .map(promise -> Row.of(promise, Meanwhile.NOTHING))
                                .toList(),
                        "")
                .withFreshRows();
    }

    static PromiseForm read(MultiValueMap<String, String> fields) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < MOST_ROWS && fields.containsKey(at(i, "what")); i++) {
            var opened = fields.getFirst(at(i, "amount.was"));
            rows.add(new Row(
                    Fields.text(fields, at(i, "what")),
                    Fields.text(fields, at(i, "name")),
                    Fields.text(fields, at(i, "amount")),
                    Fields.text(fields, at(i, "due")),
                    opened == null ? null : new Agreed(opened, Fields.text(fields, at(i, "due.was"))),
                    Meanwhile.NOTHING));
        }
        var revision = Fields.text(fields, "revision");
        return new PromiseForm(
                revision.matches("\\d{1,9}") ? Long.parseLong(revision) : 0,
                List.copyOf(rows),
                Fields.text(fields, "note"));
    }

    Problems problems() {
        var problems = new Problems();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (row.isEmpty() || row.isGivenUp()) {
                continue;
            }
            problems.check(at(i, "what"), !row.what().isEmpty(), "city.contract.what.mistake");
            problems.check(at(i, "amount"), row.amount().matches("[1-9]\\d{0,11}"), "city.contract.amount.mistake");
            problems.check(at(i, "due"), row.due().isEmpty() || isDay(row.due()), "city.contract.due.mistake");
        }
        return problems;
    }

    /** What is to be agreed; only of a form without mistakes. */
    Contracts.Draft draft() {
        return new Contracts.Draft(
                note.isEmpty() ? null : note,
                kept().stream().map(i -> rows.get(i).draft()).toList());
    }

    /** The name the form has for a member of what was sent. */
    Optional<String> field(String pointer) {
        var parts = pointer.split("[/.]");
        for (int i = 0; i + 1 < parts.length; i++) {
            if (parts[i].equals("promises") && parts[i + 1].matches("\\d{1,3}")) {
                int sent = Integer.parseInt(parts[i + 1]);
                var member = i + 2 < parts.length ? parts[i + 2] : "what";
                return sent < kept().size()
                        ? Optional.of(
                                at(kept().get(sent), member.equals("amount") || member.equals("due") ? member : "what"))
                        : Optional.empty();
            }
        }
        return parts.length > 0 && parts[parts.length - 1].equals("note") ? Optional.of("note") : Optional.empty();
    }

    /** The same beside what holds now: nothing typed is lost, and what somebody else added is a row of its own. */
    PromiseForm beside(Contracts.Contract now) {
        var merged = new ArrayList<Row>();
        for (var row : rows) {
            merged.add(row.beside(
                    now.promises().stream().filter(row::isOf).findFirst().orElse(null)));
        }
        now.promises().stream()
                .filter(promise -> rows.stream().noneMatch(row -> row.isOf(promise)))
                .forEach(promise -> merged.add(Row.of(promise, Meanwhile.ADDED)));
        return new PromiseForm(now.revision(), List.copyOf(merged), note).withFreshRows();
    }

    /** Ends with rows to begin. */
    PromiseForm withFreshRows() {
        var all = new ArrayList<>(rows.stream().filter(row -> !row.isEmpty()).toList());
        for (int i = 0; i < FRESH_ROWS; i++) {
            all.add(Row.FRESH);
        }
        return new PromiseForm(revision, List.copyOf(all), note);
    }

    private List<Integer> kept() {
        var kept = new ArrayList<Integer>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).isEmpty() && !rows.get(i).isGivenUp()) {
                kept.add(i);
            }
        }
        return kept;
    }

    private static String at(int row, String member) {
        return "row." + row + "." + member;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
