package cn.ippledge.web;

import cn.ippledge.party.Users;
import cn.ippledge.shared.Actor;
import cn.ippledge.shared.CommonReason;
import cn.ippledge.shared.Denied;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller its {@link Actor}. Rights are read once per request from the database, never from the session: a role
 * taken away is gone at the next click.
 */
@Component
class CurrentActor implements HandlerMethodArgumentResolver {

    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Users users;

    CurrentActor(Users users) {
        this.users = users;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Actor.class;
    }

    @Override
    public Actor resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer model,
            NativeWebRequest request,
            WebDataBinderFactory binder) {
        Actor actor = of(request.getNativeRequest(HttpServletRequest.class));
        if (actor == null) throw new Denied(CommonReason.ROLE_REQUIRED);
        return actor;
    }

    /** The acting person, or null before login. */
    Actor of(HttpServletRequest request) {
        if (request.getUserPrincipal() == null) return null;
        Actor known = (Actor) request.getAttribute(ATTRIBUTE);
        if (known != null) return known;
        Actor actor = users.actor(request.getUserPrincipal().getName());
        request.setAttribute(ATTRIBUTE, actor);
        return actor;
    }

    @Configuration(proxyBeanMethods = false)
    static class Registration implements WebMvcConfigurer {

        private final CurrentActor actors;

        Registration(CurrentActor actors) {
            this.actors = actors;
        }

        @Override
        public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
            resolvers.add(actors);
        }
    }
}
