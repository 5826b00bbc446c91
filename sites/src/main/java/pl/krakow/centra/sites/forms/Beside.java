package pl.krakow.centra.sites.forms;

import java.util.ArrayList;
import java.util.List;

import org.springframework.ui.Model;

/**
 * What is stored by now beside what was typed, where somebody else was faster: the form goes on with the state it shows, so
 * that sending it again is a decision on that. Templates know it as {@code beside}.
 */
public final class Beside {

    private final List<Stored> stored = new ArrayList<>();

    /** @param label of a field, a key of the bundles */
    public record Stored(String label, String text) {}

    public Beside add(String label, String typed, String now) {
        if (!typed.equals(now)) {
            stored.add(new Stored(label, now));
        }
        return this;
    }

    public void show(Model model) {
        model.addAttribute("beside", List.copyOf(stored));
    }
}
