# frozen_string_literal: true

# Objects as Seam writes them.
module Samples
  DEVICE_ID = "22222222-2222-2222-2222-444444444444"

  # A phone as Seam sends it.
  def phone(**changes)
    {
      "device_id" => DEVICE_ID,
      "device_type" => "android_phone",
      "display_name" => "Ada's phone",
      "workspace_id" => "33333333-3333-3333-3333-333333333333",
      "created_at" => "2025-01-01T10:40:00+00:00",
      "custom_metadata" => { "team" => "blue", "freeze" => "shadow", "is_vip" => true },
      "errors" => [],
      "warnings" => [{ "warning_code" => "new_one", "message" => "m", "created_at" => "2025-01-01T10:40:00+00:00" }],
      "properties" => {
        "assa_abloy_credential_service_metadata" => {
          "endpoints" => [{ "endpoint_id" => "e1", "is_active" => true }],
          "has_active_endpoint" => true
        }
      }
    }.merge(changes.transform_keys(&:to_s))
  end

  # An answer of the scripted server.
  def answered(body, status: 200, **more)
    { status: status, json: body, **more }
  end

  # An error of Seam's.
  def refused(status, **error)
    answered({ ok: false, error: error }, status: status, headers: { "seam-request-id" => "request_1" })
  end
end
