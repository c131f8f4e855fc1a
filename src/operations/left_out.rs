//! The routes of Seam that the table does not have, and why. The sandbox refuses them by name; `make contract` finds what is missing here.

/// A reason, and the routes that it is given for. One that ends with `/` stands for all routes that begin so.
pub(crate) struct LeftOut {
    pub(crate) why: &'static str,
    pub(crate) routes: &'static [&'static str],
}

pub(crate) const LEFT_OUT: &[LeftOut] = &[
    LeftOut {
        why: "Views for setting up access, which nothing about phones needs.",
        routes: &[
            "/acs/credentials/list_accessible_entrances",
            "/acs/systems/list_compatible_credential_manager_acs_systems",
            "/acs/users/list_accessible_entrances",
            "/user_identities/list_accessible_entrances",
            "/user_identities/list_acs_systems",
        ],
    },
    LeftOut {
        why: "Entrances are read; who may open them follows from credentials.",
        routes: &[
            "/acs/entrances/grant_access",
            "/acs/entrances/list_credentials_with_access",
            "/acs/entrances/unlock",
            "/acs/users/revoke_access_to_all_entrances",
        ],
    },
    LeftOut {
        why: "The access system's own grouping of users. Credentials for phones do not need it.",
        routes: &["/acs/access_groups/", "/acs/users/add_to_access_group", "/acs/users/remove_from_access_group"],
    },
    LeftOut {
        why: "Cards and codes that are written or computed by a device. No phone has one.",
        routes: &["/acs/encoders/", "/acs/credentials/create_offline_code"],
    },
    LeftOut {
        why: "Things in an access system that Seam does not manage. They have no phones.",
        routes: &["/acs/credentials/unmanaged/", "/acs/users/unmanaged/", "/user_identities/unmanaged/"],
    },
    LeftOut {
        why: "Seam's contract calls them undocumented, or has replaced them by multi-phone sync credentials.",
        routes: &[
            "/acs/credential_pools/",
            "/acs/credential_provisioning_automations/",
            "/user_identities/enrollment_automations/",
            "/seam/",
        ],
    },
    LeftOut { why: "For makers of access systems, not for those who use them.", routes: &["/acs/systems/report_devices"] },
    LeftOut {
        why: "A key without an app, so without a phone that could be listed.",
        routes: &["/instant_keys/", "/user_identities/generate_instant_key"],
    },
    LeftOut {
        why: "About locks and other devices, not about phones.",
        routes: &[
            "/access_codes/",
            "/devices/",
            "/locks/",
            "/noise_sensors/",
            "/thermostats/",
            "/user_identities/grant_access_to_device",
            "/user_identities/list_accessible_devices",
            "/user_identities/revoke_access_to_device",
        ],
    },
    LeftOut {
        why: "Workspaces are set up in Seam's console. A sandbox makes them with `test_helpers.workspaces`.",
        routes: &["/workspaces/create", "/workspaces/update", "/workspaces/customization_profiles/", "/workspaces/find_anything"],
    },
    LeftOut {
        why: "Other products of Seam's, and how accounts are connected.",
        routes: &[
            "/access_grants/",
            "/access_methods/",
            "/action_attempts/",
            "/bridges/",
            "/connect_webviews/",
            "/connected_accounts/",
            "/customers/",
            "/spaces/",
            "/unstable_partner/",
        ],
    },
    LeftOut { why: "Webhooks are given to the sandbox by `serve --webhook`.", routes: &["/webhooks/"] },
];

/// Why there is no such operation, when Seam has this route.
pub(crate) fn why_left_out(path: &str) -> Option<&'static str> {
    let is_meant = |route: &&str| path == *route || (route.ends_with('/') && path.starts_with(route));
    LEFT_OUT.iter().find(|one| one.routes.iter().any(is_meant)).map(|one| one.why)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_table_has_is_not_left_out() {
        for operation in crate::operations::with_route().filter(|operation| !operation.path.starts_with("/seam/")) {
            assert_eq!(why_left_out(operation.path), None, "{}", operation.name);
        }
        assert!(why_left_out("/acs/encoders/get").is_some() && why_left_out("/acs/encoders").is_none());
    }
}
