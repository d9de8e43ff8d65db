package nl.careconnections.portal.shared;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UICommand;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ActionEvent;

/**
 * What the buttons of a list do, each for its own row: plain buttons whose name is the id of this command and whose value names
 * the row. A button that Faces keeps per row would act on whatever row has come to stand at its place meanwhile.
 */
@FacesComponent(RowCommand.TYPE)
public class RowCommand extends UICommand {

    static final String TYPE = "nl.careconnections.RowCommand";

    public RowCommand() {
        setRendererType(null);
    }

    @Override
    public void decode(FacesContext context) {
        if (context.getExternalContext().getRequestParameterMap().containsKey(getClientId(context))) {
            queueEvent(new ActionEvent(context, this));
        }
    }
}
