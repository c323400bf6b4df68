package cn.ippledge.workflow;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Models carry no scripts; one that does fails here, even if a script language finds its way onto the class path. */
class NoScripts implements ScriptEngineResolver {

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        throw new UnsupportedOperationException("Scripts are not allowed in process models: " + language);
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new UnsupportedOperationException("Scripts are not allowed in process models");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return null;
    }
}
