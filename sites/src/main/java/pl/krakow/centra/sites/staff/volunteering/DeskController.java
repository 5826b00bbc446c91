package pl.krakow.centra.sites.staff.volunteering;

import java.util.List;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import pl.krakow.centra.sites.staff.AtWork;

/** What waits at the volunteering desk. */
@Controller
@RequiredArgsConstructor
class DeskController {

    private final VolunteeringDesk desk;

    @GetMapping("/volunteering-desk")
    String desk(AtWork work, Model model) {
        var todo = desk.toDo(work);
        model.addAttribute("todo", todo);
        model.addAttribute(
                "organisations",
                desk.organisations(
                        work,
                        Stream.concat(
                                        todo.submitted().orElse(List.of()).stream()
                                                .map(one -> one.organisationId()),
                                        todo.applied().orElse(List.of()).stream()
                                                .map(one -> one.organisationId()))
                                .toList()));
        return "staff/volunteering/desk";
    }
}
