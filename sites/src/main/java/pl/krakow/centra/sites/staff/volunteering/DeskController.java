package pl.krakow.centra.sites.staff.volunteering;

import java.util.List;

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
                "organisations", desk.organisations(work, todo.submitted().orElse(List.of())));
        return "staff/volunteering/desk";
    }
}
