// Fill in, then: az deployment group create --resource-group GROUP --parameters infra/main.bicepparam
using 'main.bicep'

param force = 'staffordshire'
param admins = ['00000000-0000-0000-0000-000000000000']
param registry = 'yourregistry'
param image = 'assurance-bot:0.1.0'
param alertEmails = []

// SingleTenant only; a secret is never written into a file.
param botPassword = readEnvironmentVariable('MicrosoftAppPassword', '')
