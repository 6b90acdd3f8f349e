package org.downbeat.core.catalog;

/** A plugin cannot be used; the message is one line that follows the plugin's name. */
final class PluginException extends Exception {
    private static final long serialVersionUID = 1L;

    PluginException(String message) {
        super(message);
    }

    PluginException(String message, Throwable cause) {
        super(message, cause);
    }
}
