package cn.ippledge.loan.web;

import cn.ippledge.loan.PartnerProduct;
import cn.ippledge.loan.PartnerProducts;
import cn.ippledge.loan.ProductState;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.FormErrors;
import cn.ippledge.shared.Page;
import cn.ippledge.shared.Rejected;
import cn.ippledge.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What guarantors and insurers offer: listed, entered, confirmed. */
@Controller
@RequestMapping("/products")
class ProductPages {

    private final PartnerProducts products;

    ProductPages(PartnerProducts products) {
        this.products = products;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) ProductState state,
            @RequestParam(defaultValue = "1") int page,
            @RequestHeader(name = "HX-Request", required = false) String htmx,
            Model model,
            Actor actor) {
        model.addAttribute("page", products.search(state, Page.Request.page(page), actor));
        model.addAttribute("state", state);
        model.addAttribute("states", ProductState.values());
        model.addAttribute("url", state == null ? "/products" : "/products?state=" + state);
        model.addAttribute("mayEnter", actor.hasAny(Role.GUARANTOR, Role.INSURER));
        return htmx == null ? "loan/products" : "loan/products :: rows";
    }

    @GetMapping("/new")
    String form(@ModelAttribute("form") ProductForm form) {
        return "loan/product-new";
    }

    @PostMapping("/new")
    String enter(@ModelAttribute("form") ProductForm form, BindingResult errors, Actor actor) {
        try {
            return "redirect:/products/" + products.enter(form.toCommand(), actor);
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return form(form);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, @ModelAttribute("form") ProductForm form, Model model, Actor actor) {
        PartnerProduct product = products.get(id, actor);
        model.addAttribute("p", product);
        model.addAttribute(
                "mayDecide",
                actor.has(Role.CENTER_DIRECTOR)
                        && product.state() == ProductState.PROPOSED
                        && product.enteredBy() != actor.userId());
        return "loan/product";
    }

    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean confirmed,
            @ModelAttribute("form") ProductForm form,
            BindingResult errors,
            Model model,
            Actor actor) {
        try {
            products.decide(id, confirmed, form.getOpinion(), actor);
            return "redirect:/products/" + id;
        } catch (Rejected rejected) {
            FormErrors.show(rejected, errors);
            return show(id, form, model, actor);
        }
    }
}
