// Generated from operations.json by tools/generate-bindings: do not edit.

package co.seam.phones.params

import co.seam.phones.CallParams

/** What may be given to `workspaces.list` besides what it requires. */
public class WorkspacesListParams : CallParams<WorkspacesListParams>()
